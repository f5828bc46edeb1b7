package org.afterhash.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.source.PartialDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteConverter;

/**
 * Holdings as they come out of {@code fleet_block}: what the view {@code fleet_holding} shows one
 * by one, without having the database take each block apart.
 */
final class HoldingBlock {
  /** What {@link #read} needs. */
  static final String COLUMNS =
      """
      SELECT counts, model, model_at, condition, condition_at, purchased, purchased_at, price,
             currency, paid_at, site, site_at
      FROM fleet_block
      """;

  private HoldingBlock() {}

  /** Hands over a block's holdings in their order. */
  static void read(ResultSet row, Consumer<Holding> to) throws SQLException {
    byte[] counts = row.getBytes("counts");
    Column<GpuModelId> models = column(row, "model", GpuModelId::new);
    Column<Condition> conditions = column(row, "condition", HoldingBlock::condition);
    Column<PartialDate> dates = column(row, "purchased", PartialDate::new);
    Column<Money> paid = paid(row);
    Column<SiteName> sites =
        row.getBytes("site_at") == null ? null : column(row, "site", SiteName::new);
    for (int i = 0; i < counts.length / Integer.BYTES; i++) {
      to.accept(
          new Holding(
              present(models.value(i)),
              ByteConverter.int4(counts, Integer.BYTES * i),
              present(conditions.value(i)),
              dates.value(i),
              paid.value(i),
              sites == null ? null : sites.value(i)));
    }
  }

  private static <V> V present(@Nullable V value) {
    if (value == null) {
      throw new IllegalStateException("Every holding has a model and a condition.");
    }
    return value;
  }

  /** A column of a block: its different values, and where among them that of each row stands. */
  private static final class Column<V> {
    private final List<@Nullable V> values;
    private final byte[] places;

    Column(List<@Nullable V> values, byte[] places) {
      this.values = values;
      this.places = places;
    }

    @Nullable V value(int row) {
      return values.get(ByteConverter.int2(places, Short.BYTES * row) & 0xFFFF);
    }
  }

  private static <V> Column<V> column(ResultSet row, String name, Function<String, V> make)
      throws SQLException {
    var values = new ArrayList<@Nullable V>();
    for (String text : texts(row, name)) {
      values.add(text == null ? null : make.apply(text));
    }
    return new Column<>(values, row.getBytes(name + "_at"));
  }

  private static Column<Money> paid(ResultSet row) throws SQLException {
    @Nullable BigDecimal[] prices = (BigDecimal[]) row.getArray("price").getArray();
    @Nullable String[] currencies = texts(row, "currency");
    var values = new ArrayList<@Nullable Money>();
    for (int i = 0; i < prices.length; i++) {
      BigDecimal price = prices[i];
      String currency = currencies[i];
      values.add(
          price == null || currency == null
              ? null
              : new Money(price, Currency.getInstance(currency)));
    }
    return new Column<>(values, row.getBytes("paid_at"));
  }

  private static @Nullable String[] texts(ResultSet row, String name) throws SQLException {
    return (String[]) row.getArray(name).getArray();
  }

  private static Condition condition(String word) {
    return Condition.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
