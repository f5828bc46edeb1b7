package org.afterhash.ingest.fleet;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.ingest.csv.PlainRow;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows in which nothing is wrong from the bytes of their cells, each different cell once.
 * Every other row is left to be read as text, so that nothing is told here.
 */
final class PlainLots {
  /** Different memories, or currencies, of one file that are remembered beside a card or price. */
  private static final int MOST_BESIDE = 64;

  private static final int NOT_READ = -1;

  private final boolean counted;
  private final FileCards cards;
  private final LotReader lots;
  private final Cells<ModelText> models;
  private final Cells<Beside> memories;
  private final Cells<Beside> currencies;
  private final Cells<Integer> counts;
  private final Cells<Optional<Condition>> conditions;
  private final Cells<DateText> dates;
  private final Cells<PriceText> prices;
  private final Cells<SiteText> sites;
  private int memoriesMet;
  private int currenciesMet;

  PlainLots(Map<Column, Integer> positions, FileCards cards, LotReader lots) {
    this.counted = positions.containsKey(Column.COUNT);
    this.cards = cards;
    this.lots = lots;
    this.models = cells(Column.MODEL, positions, ModelText::new, text -> {});
    this.memories = cells(Column.MEMORY, positions, this::memory, text -> {});
    this.currencies = cells(Column.CURRENCY, positions, this::currency, text -> {});
    this.counts = cells(Column.COUNT, positions, this::count, text -> {});
    this.conditions = cells(Column.CONDITION, positions, this::condition, text -> {});
    this.dates = cells(Column.PURCHASED, positions, DateText::new, this::tell);
    this.prices = cells(Column.PRICE, positions, PriceText::new, this::tell);
    this.sites = cells(Column.SITE, positions, this::site, text -> {});
  }

  private static <V> Cells<V> cells(
      Column column,
      Map<Column, Integer> positions,
      Function<String, V> make,
      Consumer<? super V> forget) {
    String none = column == Column.COUNT ? "1" : "";
    return new Cells<>(
        positions.getOrDefault(column, NOT_READ), new Texts<>(make, forget), make.apply(none));
  }

  /**
   * The cells of a column.
   *
   * @param without what stands for each cell where the file has no such column
   */
  private record Cells<V>(int at, Texts<V> texts, V without) {
    V of(PlainRow row) {
      return at == NOT_READ ? without : texts.of(row, at);
    }
  }

  /** A text that means something beside another one. */
  private record Beside(String text, int number) {
    boolean isRemembered() {
      return number < MOST_BESIDE;
    }
  }

  /**
   * A card.
   *
   * @param count that stands before its name; 1 where none does
   */
  private record Card(String text, ModelNames.Match match, GpuModelId model, int count) {
    FleetFile.Row row(int line, Holding holding) {
      return new FleetFile.Row(
          line,
          text,
          match.model(),
          match.confidence(),
          match.reason(),
          match.suggestions(),
          Optional.of(holding));
    }
  }

  /** The name of a card. */
  private final class ModelText {
    private final LotRow row;
    private final boolean sum;
    private final @Nullable Card[] known = new Card[MOST_BESIDE];
    private final boolean[] read = new boolean[MOST_BESIDE];

    ModelText(String cell) {
      var cells = new EnumMap<Column, String>(Column.class);
      cells.put(Column.MODEL, FoundTable.stripped(cell));
      this.row = new LotRow(1, cells);
      this.sum = TableRows.isSum(row);
    }

    @Nullable Card card(Beside memory) {
      int number = memory.number();
      if (!read[number]) {
        read[number] = true;
        known[number] = sum ? null : read(memory.text());
      }
      return known[number];
    }

    private @Nullable Card read(String memory) {
      LotRow whole = row.with(Column.MEMORY, memory);
      LotRow one = counted ? whole : TableRows.counted(whole);
      ModelNames.Match match = cards.match(one);
      int count = counted ? 1 : count(one.text(Column.COUNT));
      return match.model().isEmpty() || count == 0
          ? null
          : new Card(one.text(Column.MODEL), match, match.model().get(), count);
    }
  }

  /** When a card was bought. */
  private final class DateText {
    private final String text;
    private final boolean good;
    private final @Nullable PartialDate date;
    private int uses;

    DateText(String cell) {
      this.text = LotReader.meant(Column.PURCHASED, FoundTable.stripped(cell));
      var failures = new LotReader.Failures(1);
      boolean open = lots.isOpenDate(text);
      this.date = open ? null : lots.purchased(text, failures).orElse(null);
      this.good = !open && failures.isEmpty();
    }
  }

  /**
   * Where a card runs.
   *
   * @param name null where none is named
   * @param good whether nothing is wrong with it
   */
  private record SiteText(@Nullable SiteName name, boolean good) {}

  /** What was paid for a card. */
  private final class PriceText {
    private final String text;
    private final boolean open;
    private final @Nullable Money[] paid = new Money[MOST_BESIDE];
    private final byte[] states = new byte[MOST_BESIDE];
    private int uses;

    PriceText(String cell) {
      this.text = LotReader.meant(Column.PRICE, FoundTable.stripped(cell));
      this.open = lots.isOpenPrice(text);
    }

    /** Whether nothing is wrong with it beside that currency; then it is in {@link #paid}. */
    boolean isGood(Beside currency) {
      int number = currency.number();
      if (states[number] == 0 && !open) {
        var failures = new LotReader.Failures(1);
        paid[number] = lots.price(text, currency.text(), failures).orElse(null);
        states[number] = (byte) (failures.isEmpty() ? 1 : 2);
      }
      return states[number] == 1;
    }
  }

  private Beside memory(String cell) {
    return new Beside(FoundTable.stripped(cell), Math.min(++memoriesMet, MOST_BESIDE));
  }

  private Beside currency(String cell) {
    String text = LotReader.meant(Column.CURRENCY, FoundTable.stripped(cell));
    return new Beside(text, Math.min(++currenciesMet, MOST_BESIDE));
  }

  /** A number of cards; 0 where it is none. */
  private int count(String cell) {
    var failures = new LotReader.Failures(1);
    int count = LotReader.count(FoundTable.stripped(cell), failures);
    return failures.isEmpty() ? count : 0;
  }

  private Optional<Condition> condition(String cell) {
    var failures = new LotReader.Failures(1);
    String text = LotReader.meant(Column.CONDITION, FoundTable.stripped(cell));
    Condition condition = lots.condition(text, failures);
    return failures.isEmpty() ? Optional.of(condition) : Optional.empty();
  }

  private SiteText site(String cell) {
    var failures = new LotReader.Failures(1);
    String text = LotReader.meant(Column.SITE, FoundTable.stripped(cell));
    Optional<SiteName> name = lots.site(text, failures);
    return new SiteText(name.orElse(null), failures.isEmpty());
  }

  /** The row as read, if nothing is wrong in it, and nothing open. */
  Optional<FleetFile.Row> read(PlainRow row) {
    Beside memory = memories.of(row);
    Beside currency = currencies.of(row);
    if (!memory.isRemembered() || !currency.isRemembered()) {
      return Optional.empty();
    }
    Card card = models.of(row).card(memory);
    int count = counts.of(row);
    Optional<Condition> condition = conditions.of(row);
    DateText date = dates.of(row);
    PriceText price = prices.of(row);
    if (card == null
        || count == 0
        || condition.isEmpty()
        || !date.good
        || !price.isGood(currency)) {
      return Optional.empty();
    }
    SiteText site = sites.of(row);
    if (!site.good) {
      return Optional.empty();
    }
    date.uses++;
    price.uses++;
    var holding =
        new Holding(
            card.model(),
            count * card.count(),
            condition.get(),
            date.date,
            price.paid[currency.number()],
            site.name);
    return Optional.of(card.row(row.line(), holding));
  }

  /** Looks at how the row writes decimals and dates, if it is one with a card. */
  boolean observe(PlainRow row) {
    if (models.of(row).sum) {
      return false;
    }
    dates.of(row).uses++;
    prices.of(row).uses++;
    return true;
  }

  /** Tells the {@link LotReader} how dates and prices are written, and forgets them. */
  void tellObserved() {
    dates.texts().forgetAll();
    prices.texts().forgetAll();
  }

  private void tell(DateText date) {
    lots.observeDate(date.text, date.uses);
  }

  private void tell(PriceText price) {
    lots.observePrice(price.text, price.uses);
  }
}
