package org.afterhash.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.afterhash.sql.MarketLoad.Result;
import org.afterhash.sql.MarketLoad.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarketLoadTest {
  private DatabaseAddress address;
  private MarketLoad market;

  @BeforeEach
  void emptyDatabase() {
    address = TestDatabase.create();
    market = new MarketLoad(address);
  }

  private Result load(List<Rows> tables) {
    return market.load(tables, line -> {});
  }

  private String count(String table) {
    return Sql.value(address, "SELECT count(*) FROM " + table);
  }

  @Test
  void theFirstLoadIsVintageOneDatedByTheNewestSource() {
    var progress = new ArrayList<String>();
    Result result = market.load(TestMarket.all(), progress::add);

    assertThat(result.isNew()).isTrue();
    assertThat(result.vintage().number()).isEqualTo(1);
    assertThat(result.vintage().date()).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(result.changed())
        .isEqualTo(
            Map.of(
                "sources",
                2,
                "gpu_models",
                3,
                "fleet_mix",
                3,
                "resale_prices",
                3,
                "network_monthly",
                2,
                "fx_monthly",
                2,
                "backtest_facts",
                8));
    assertThat(progress).hasSize(7).contains("resale_prices: 3 rows, 3 new or changed");
    assertThat(market.known().models())
        .containsExactly("RTX 3060 Ti", "RTX 3060 Ti LHR", "RX 580 8GB");
    assertThat(market.known().sources()).containsExactly("maker", "shop");
  }

  @Test
  void theSameDataAgainStoresNothing() {
    Result first = load(TestMarket.all());
    Result second = load(TestMarket.all());

    assertThat(second.isNew()).isFalse();
    assertThat(second.vintage()).isEqualTo(first.vintage());
    assertThat(second.changed().values()).containsOnly(0);
    assertThat(count("vintage")).isEqualTo("1");
  }

  @Test
  void theSameNumberWrittenDifferentlyIsNoChange() {
    load(TestMarket.all());
    Result again =
        load(
            List.of(
                TestMarket.resale(
                    "RX 580 8GB,2022-09,95.5,USD,used,sold_mean,Shop US,12,80.0,1.10e2,shop,panel,"
                        + "high,")));
    assertThat(again.isNew()).isFalse();
  }

  @Test
  void onlyTheChangedRowBecomesPartOfANewVintage() {
    Result first = load(TestMarket.all());
    Result second =
        load(
            List.of(
                TestMarket.resale(
                    "RX 580 8GB,2022-09,95.50,USD,used,sold_mean,Shop US,12,80,110,shop,panel,high,",
                    "RTX 3060 Ti,2022,325,USD,new,sold_mean,Shop US,1,,,shop,open,medium,")));

    assertThat(second.isNew()).isTrue();
    assertThat(second.vintage().number()).isEqualTo(2);
    assertThat(second.changed()).isEqualTo(Map.of("resale_prices", 1));
    assertThat(second.vintage().hash()).isNotEqualTo(first.vintage().hash());
    assertThat(count("resale_prices")).isEqualTo("4");
  }

  @Test
  void aValueThatIsTakenBackIsAChangeToo() {
    load(TestMarket.all());
    Result second =
        load(
            List.of(
                TestMarket.resale(
                    "RX 580 8GB,2022-09,95.50,USD,used,sold_mean,Shop US,,80,110,shop,panel,high,")));
    assertThat(second.changed()).isEqualTo(Map.of("resale_prices", 1));
  }

  @Test
  void theHashDoesNotDependOnStepsOrderOrSpelling() {
    Result atOnce = load(TestMarket.all());

    var other = new MarketLoad(TestDatabase.create());
    List<Rows> reversed = new ArrayList<>();
    for (Rows table : TestMarket.all()) {
      var rows = new ArrayList<>(table.rows());
      Collections.reverse(rows);
      reversed.add(new Rows(table.dataset(), table.columns(), rows));
    }
    other.load(List.of(reversed.get(0)), line -> {});
    other.load(
        List.of(
            TestMarket.resale(
                "RX 580 8GB,2022-09,1,USD,used,sold_mean,Shop US,12,80,110,shop,panel,high,")),
        line -> {});
    Collections.reverse(reversed);
    Result inSteps = other.load(reversed, line -> {});

    assertThat(inSteps.vintage().number()).isEqualTo(3);
    assertThat(inSteps.vintage().hash()).isEqualTo(atOnce.vintage().hash());

    var third = new MarketLoad(TestDatabase.create());
    var respelt = new ArrayList<>(TestMarket.all());
    respelt.set(
        4,
        TestMarket.rows(
            "fx_monthly",
            "month,currency,usd_per_unit,n_days,basis,source,confidence",
            "2022-09,EUR,0.990,,mean,maker,high",
            "2022-09,VND,0.0000423,30,mean,maker,high"));
    assertThat(third.load(respelt, line -> {}).vintage().hash()).isEqualTo(atOnce.vintage().hash());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RX 580 8GB,2022-13,95,USD,used,mean,US,1,,,shop,panel,high, | column date",
        "RX 580 8GB,2022-02-30,95,USD,used,mean,US,1,,,shop,panel,high, | row 2",
        "RX 580 8GB,2022-09,cheap,USD,used,mean,US,1,,,shop,panel,high, | column price",
        "RX 580 8GB,2022-09,NaN,USD,used,mean,US,1,,,shop,panel,high, | column price",
        "RX 580 8GB,2022-09,-1,USD,used,mean,US,1,,,shop,panel,high, | column price",
        "RX 580 8GB,2022-09,,USD,used,mean,US,1,,,shop,panel,high, | price",
        "RX 580 8GB,2022-09,95,USD,used,mean,US,1.5,,,shop,panel,high, | column n_obs",
        "RX 580 8GB,2022-09,95,USD,used,mean,US,1,,,shop,panel,certain, | confidence",
        "RX 580 8GB,2022-09,95,USD,used,mean,US,1,9,8,shop,panel,high, | quartiles_in_order",
        "RX 580 8GB,2022-09,95,USD,,mean,US,1,,,shop,panel,high, | condition",
        "RTX 3060 Ti,2022,9,USD,new,sold_mean,Shop US,1,,,shop,open,low, | already exists",
      })
  void aRefusedValueNamesItsPlaceAndNothingIsStored(String bad, String expected) {
    load(TestMarket.all());
    String good = "RTX 3060 Ti,2022,999,USD,new,sold_mean,Shop US,1,,,shop,open,medium,";

    assertThatThrownBy(
            () ->
                load(
                    List.of(
                        TestMarket.rows(
                            "fx_monthly",
                            "currency,month,usd_per_unit,n_days,basis,source,confidence",
                            "EUR,2022-10,0.98,,mean,maker,high"),
                        TestMarket.resale(good, bad))))
        .isInstanceOf(DatabaseException.class)
        .hasMessageStartingWith("resale_prices, row 2")
        .hasMessageContaining(expected);

    assertThat(count("vintage")).isEqualTo("1");
    assertThat(count("fx_monthly")).isEqualTo("2");
    assertThat(count("resale_prices")).isEqualTo("3");
  }

  @Test
  void columnsThatAreNotTheDatasetsAreRefused() {
    assertThatThrownBy(
            () -> load(List.of(TestMarket.rows("fx_monthly", "currency,month", "EUR,x"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fx_monthly has the columns [currency, month, usd_per_unit");
    assertThatThrownBy(() -> load(List.of(TestMarket.rows("vintage", "number", "1"))))
        .hasMessageContaining("no dataset \"vintage\"");
    assertThatThrownBy(() -> load(List.of(TestMarket.fx(), TestMarket.fx())))
        .hasMessageContaining("twice");
  }

  @Test
  void withoutAnySourceThereIsNoVintage() {
    assertThatThrownBy(() -> load(List.of(TestMarket.fx())))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("No source is known");
    assertThatThrownBy(() -> load(List.of())).hasMessageContaining("nothing to load");
    assertThat(count("fx_monthly")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE resale_prices SET price = 1",
        "DELETE FROM sources",
        "TRUNCATE steam_share",
        "DELETE FROM vintage",
        "UPDATE vintage SET hash = repeat('0', 64)"
      })
  void whatIsStoredCannotBeChanged(String statement) {
    load(TestMarket.all());
    assertThatThrownBy(() -> Sql.execute(address, statement)).hasMessageContaining("only grows");
  }

  @Test
  void everyDatasetHasATableThatOnlyGrows() {
    String sql =
        "SELECT string_agg(event_object_table, ',' ORDER BY event_object_table)"
            + " FROM (SELECT DISTINCT event_object_table FROM information_schema.triggers"
            + " WHERE trigger_name = 'append_only' AND event_object_table <> 'vintage') AS t";
    assertThat(Sql.value(address, sql)).isEqualTo(String.join(",", Dataset.NAMES));
  }

  @Test
  void twoLoadsAtOnceTakeTurns() throws InterruptedException {
    load(List.of(TestMarket.sources()));
    var failures = Collections.synchronizedList(new ArrayList<Throwable>());
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 4; i++) {
      String price = Integer.toString(100 + i);
      var thread =
          new Thread(
              () -> {
                Throwable failure =
                    catchThrowable(
                        () ->
                            load(
                                List.of(
                                    TestMarket.resale(
                                        "RX 580 8GB,2022-09,"
                                            + price
                                            + ",USD,used,sold_mean,US,,,,shop,panel,high,"))));
                if (failure != null) {
                  failures.add(failure);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(failures).isEmpty();
    assertThat(count("vintage")).isEqualTo("5");
    assertThat(count("resale_prices")).isEqualTo("4");
  }
}
