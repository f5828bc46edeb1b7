package org.afterhash.sql;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
 * The rows of a fleet, or the holdings they sum to, on their way into {@code fleet_block}: column
 * by column, each value once a block.
 */
final class FleetBlock {
  /** Most rows of a block; their places fit into two bytes. */
  static final int ROWS = 1 << 14;

  static final String COPY =
      """
      COPY fleet_block (farm, version, part, block, first, lines, counts, written, written_at, model,
                        model_at, condition, condition_at, purchased, purchased_at, price, currency,
                        paid_at, site, site_at)
      FROM STDIN (FORMAT binary)
      """;
  private static final int COLUMNS = 20;
  private static final int BYTES_A_NUMBER = 4;

  /** Values that are remembered from block to block. */
  private static final int MOST_WRITTEN = 50_000;

  private final FleetPlace place;
  private final FleetValues<String> written = new FleetValues<>();
  private final FleetValues<GpuModelId> models = new FleetValues<>();
  private final FleetValues<Condition> conditions = new FleetValues<>();
  private final FleetValues<PartialDate> dates = new FleetValues<>();
  private final FleetValues<Money> paid = new FleetValues<>();
  private final FleetValues<SiteName> sites = new FleetValues<>();
  private final int[] lines = new int[ROWS];
  private final byte[] counts = new byte[BYTES_A_NUMBER * ROWS];

  private String part = "rows";
  private int number = 1;
  private int size;

  FleetBlock(FleetPlace place) {
    this.place = place;
  }

  boolean isFull() {
    return size == ROWS;
  }

  /** How many different prices are remembered. */
  int prices() {
    return paid.size();
  }

  /** Adds a row; what it is alike by, as one number, until prices are forgotten. */
  long add(int line, String text, Holding holding) {
    written.add(written.number(text));
    return addLike(line, like(holding), holding.count());
  }

  private long like(Holding holding) {
    long model = models.number(holding.model());
    long site = sites.number(holding.site());
    long condition = conditions.number(holding.condition());
    long date = dates.number(holding.purchased());
    return FleetSums.like(model, site, condition, date, paid.number(plain(holding.pricePaid())));
  }

  /** The same amount is always written alike. */
  private static @Nullable Money plain(@Nullable Money paid) {
    if (paid == null || paid.amount().scale() == 0) {
      return paid;
    }
    BigDecimal stripped = paid.amount().stripTrailingZeros();
    BigDecimal amount = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    return amount.scale() == paid.amount().scale() ? paid : new Money(amount, paid.currency());
  }

  /** Adds a holding by what its cards are alike by. */
  long addLike(int line, long like, int count) {
    models.add(FleetSums.model(like));
    conditions.add(FleetSums.condition(like));
    dates.add(FleetSums.date(like));
    paid.add(FleetSums.paid(like));
    sites.add(FleetSums.site(like));
    lines[size] = line;
    ByteConverter.int4(counts, BYTES_A_NUMBER * size, count);
    size++;
    return like;
  }

  /** The holding that {@code like} stands for. */
  Holding holding(long like, int count) {
    return new Holding(
        present(models.value(FleetSums.model(like))),
        count,
        present(conditions.value(FleetSums.condition(like))),
        dates.value(FleetSums.date(like)),
        paid.value(FleetSums.paid(like)),
        sites.value(FleetSums.site(like)));
  }

  private static <V> V present(@Nullable V value) {
    if (value == null) {
      throw new IllegalStateException("Every holding has a model and a condition.");
    }
    return value;
  }

  /** From here on holdings are added. */
  void beginHoldings() {
    part = "holdings";
    number = 1;
  }

  void forgetPrices() {
    paid.forget();
  }

  /** Writes what was added as a block, and begins another. */
  void writeTo(BinaryCopy copy) throws SQLException {
    if (size == 0) {
      return;
    }
    boolean rows = part.equals("rows");
    copy.row(COLUMNS);
    copy.add(place.farm());
    copy.add(place.version());
    copy.add(part);
    copy.add(number);
    copy.add(lines[0]);
    copy.add(isConsecutive() ? null : lineBytes());
    copy.add(Arrays.copyOf(counts, BYTES_A_NUMBER * size));
    copy.addTexts(rows ? written.inBlock() : null);
    copy.add(rows ? written.places() : null);
    write(models, GpuModelId::value, copy);
    write(conditions, Condition::word, copy);
    write(dates, PartialDate::text, copy);
    copy.addNumbers(mapped(paid, Money::amount));
    copy.addTexts(mapped(paid, money -> money.currency().getCurrencyCode()));
    copy.add(paid.places());
    boolean named = sites.inBlock().stream().anyMatch(Objects::nonNull);
    copy.addTexts(named ? mapped(sites, SiteName::value) : null);
    copy.add(named ? sites.places() : null);
    next();
  }

  private static <V> void write(FleetValues<V> column, Function<V, String> text, BinaryCopy copy) {
    copy.addTexts(mapped(column, text));
    copy.add(column.places());
  }

  private static <V, T> List<@Nullable T> mapped(FleetValues<V> column, Function<V, T> mapping) {
    var mapped = new ArrayList<@Nullable T>(column.inBlock().size());
    for (V value : column.inBlock()) {
      mapped.add(value == null ? null : mapping.apply(value));
    }
    return mapped;
  }

  private boolean isConsecutive() {
    for (int i = 1; i < size; i++) {
      if (lines[i] != lines[0] + i) {
        return false;
      }
    }
    return true;
  }

  private byte[] lineBytes() {
    byte[] bytes = new byte[BYTES_A_NUMBER * size];
    for (int i = 0; i < size; i++) {
      ByteConverter.int4(bytes, BYTES_A_NUMBER * i, lines[i]);
    }
    return bytes;
  }

  private void next() {
    written.next();
    models.next();
    conditions.next();
    dates.next();
    paid.next();
    sites.next();
    if (written.size() > MOST_WRITTEN) {
      written.forget();
    }
    number++;
    size = 0;
  }
}
