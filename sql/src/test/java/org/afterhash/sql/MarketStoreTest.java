package org.afterhash.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModel.Ethash;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.CoinYield;
import org.afterhash.domain.market.FleetShare;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.market.NetworkMonth;
import org.afterhash.domain.market.OtherUses;
import org.afterhash.domain.market.PivotReport;
import org.afterhash.domain.market.PivotReport.PeriodKind;
import org.afterhash.domain.market.PowerPrice;
import org.afterhash.domain.market.RentalRate;
import org.afterhash.domain.market.RentalRequirement;
import org.afterhash.domain.market.ResalePrice;
import org.afterhash.domain.market.Vintage;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.domain.source.Claim;
import org.afterhash.domain.source.Confidence;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.domain.source.Source;
import org.afterhash.domain.source.Source.Redistribution;
import org.afterhash.domain.source.SourceKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarketStoreTest {
  private static final SourceKey SHOP = new SourceKey("shop");
  private static final SourceKey MAKER = new SourceKey("maker");

  private static Vertx vertx;

  private DatabaseAddress address;
  private Database database;
  private MarketStore store;

  @BeforeAll
  static void start() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void stop() {
    vertx.close().await();
  }

  @BeforeEach
  void open() {
    address = TestDatabase.create();
    database = Database.open(vertx, address, 2);
    store = new MarketStore(database);
  }

  @AfterEach
  void close() {
    database.close().await();
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private Vintage load(MarketLoad.Rows... tables) {
    return new MarketLoad(address).load(List.of(tables), line -> {}).vintage();
  }

  private Vintage loadAll() {
    return new MarketLoad(address).load(TestMarket.all(), line -> {}).vintage();
  }

  @Test
  void beforeTheFirstLoadThereIsNoVintage() {
    assertThat(await(store.vintages())).isEmpty();
    assertThatThrownBy(() -> await(store.latest())).isInstanceOf(NotFoundException.class);
  }

  @Test
  void sharesOfTheFleetComeBackWithoutHardwareThatIsNoCard() {
    assertThat(await(store.snapshot(loadAll())).fleet())
        .containsExactly(
            new FleetShare(
                "3060",
                List.of(new GpuModelId("rtx-3060-ti"), new GpuModelId("rtx-3060-ti-lhr")),
                "2021-10 to 2021-11",
                52,
                0.4,
                0.5,
                0.6,
                List.of(MAKER, SHOP),
                Confidence.LOW,
                "axis"),
            new FleetShare(
                "580",
                List.of(new GpuModelId("rx-580-8gb")),
                "2021-10 to 2021-11",
                30,
                0.6,
                0.5,
                0.4,
                List.of(MAKER),
                Confidence.MEDIUM,
                ""));
  }

  @Test
  void pricesComeBackAsTheyWereLoadedInTheOrderOfTheVocabulary() {
    var ti = new GpuModelId("rtx-3060-ti");
    assertThat(await(store.snapshot(loadAll())).resale())
        .containsExactly(
            new ResalePrice(
                ti,
                new PartialDate("2022"),
                Money.usd(new BigDecimal("320")),
                "new",
                "sold_mean",
                "Shop US",
                1,
                null,
                null,
                SHOP,
                Redistribution.OPEN,
                Confidence.MEDIUM,
                ""),
            new ResalePrice(
                ti,
                new PartialDate("2022-10-01"),
                new Money(new BigDecimal("301"), Currency.getInstance("EUR")),
                "used",
                "ask_median",
                "Shop EU",
                null,
                null,
                null,
                SHOP,
                Redistribution.PANEL,
                Confidence.LOW,
                "\\ a tab\there"),
            new ResalePrice(
                new GpuModelId("rx-580-8gb"),
                new PartialDate("2022-09"),
                Money.usd(new BigDecimal("95.50")),
                "used",
                "sold_mean",
                "Shop US",
                12,
                80.0,
                110.0,
                SHOP,
                Redistribution.PANEL,
                Confidence.HIGH,
                ""));
  }

  @Test
  void modelsComeBackAndAVariantHasWhatItsBaseHas() {
    var catalogue = await(store.snapshot(loadAll())).catalogue();
    var base =
        new GpuModel(
            new GpuModelId("rtx-3060-ti"),
            "RTX 3060 Ti",
            GpuModel.Vendor.NVIDIA,
            null,
            "Ampere",
            "GA104",
            new PartialDate("2020-12-02"),
            399.0,
            8.0,
            "GDDR6",
            448.0,
            16.2,
            152,
            200,
            16,
            new Ethash(60.5, 58, 61, 130.0, 4),
            false,
            true,
            List.of("RTX3060Ti", "GeForce RTX 3060 Ti"),
            List.of(MAKER, SHOP));
    GpuModel variant = catalogue.get(new GpuModelId("rtx-3060-ti-lhr"));

    assertThat(catalogue.get(base.id())).isEqualTo(base);
    assertThat(variant.ethash()).isEqualTo(new Ethash(44, 40, 48, null, 1));
    assertThat(variant.variantOf()).isEqualTo(base.id());
    assertThat(variant.memoryGb()).isEqualTo(8.0);
    assertThat(variant.launchPriceUsd()).isEqualTo(399.0);
    assertThat(variant.aliases()).isEmpty();
    assertThat(catalogue.get(new GpuModelId("rx-580-8gb")).ethash()).isNull();
  }

  @Test
  void networkRatesAndSourcesComeBack() {
    MarketSnapshot snapshot = await(store.snapshot(loadAll()));
    YearMonth august = YearMonth.of(2022, 8);

    assertThat(snapshot.network())
        .containsExactly(
            new NetworkMonth("ETC", august, null, 35.1, List.of(SHOP)),
            new NetworkMonth("ETH", august, 908.25, 1688.5, List.of(MAKER, SHOP)));
    assertThat(snapshot.fx().rate(Currency.getInstance("VND"), YearMonth.of(2022, 9)))
        .hasValue(4.23e-5);
    assertThat(snapshot.fx().rate(Currency.getInstance("EUR"), august)).isEmpty();
    assertThat(snapshot.sources())
        .containsOnlyKeys(MAKER, SHOP)
        .containsEntry(
            MAKER,
            new Source(
                MAKER,
                "Specifications",
                "",
                "",
                "CC BY 4.0",
                Redistribution.OPEN,
                LocalDate.of(2026, 11, 22),
                ""));
  }

  @Test
  void whatElseCanBeDoneWithACardComesBack() {
    var ti = new GpuModelId("rtx-3060-ti");
    var rx = new GpuModelId("rx-580-8gb");
    loadAll();
    Vintage vintage = new MarketLoad(address).load(TestMarket.uses(), line -> {}).vintage();
    OtherUses uses = await(store.snapshot(vintage)).uses();

    assertThat(uses.rents())
        .containsExactly(
            new RentalRate(
                "shop",
                ti,
                new PartialDate("2024-05-20"),
                0.12,
                "spot",
                "cheapest_offer",
                3,
                MAKER,
                Confidence.MEDIUM,
                "seen once"),
            new RentalRate(
                "shop",
                rx,
                new PartialDate("2025"),
                0.05,
                "marketplace",
                "list",
                null,
                SHOP,
                Confidence.LOW,
                ""));
    assertThat(uses.requirements())
        .containsExactly(
            new RentalRequirement(
                "shop",
                "listing",
                "os",
                "Ubuntu",
                "",
                Optional.empty(),
                List.of(SHOP),
                Confidence.LOW,
                ""),
            new RentalRequirement(
                "shop",
                "listing",
                "ram",
                "4",
                "GB",
                Optional.of(new PartialDate("2026-08")),
                List.of(MAKER, SHOP),
                Confidence.HIGH,
                "hard"));
    assertThat(uses.coins())
        .extracting(CoinYield::model, CoinYield::coin, CoinYield::hashrate, CoinYield::powerW)
        .containsExactly(tuple(ti, "", 9.55, null), tuple(rx, "ETC", 30.5, 130.0));
    assertThat(uses.coins()).extracting(CoinYield::usdPerDay).containsExactly(null, 0.03);
    assertThat(uses.power())
        .containsExactly(
            new PowerPrice("EU27", "", "2022-S2", 0.1899, "industry", SHOP, Confidence.HIGH),
            new PowerPrice("USA", "US-TX", "2024", 0.0612, "industry", MAKER, Confidence.HIGH));
  }

  @Test
  void aCorrectedPivotReplacesTheOldOneAndTheOldVintageKeepsIt() {
    String target = "A,2023,statement,target,,text,shop,low,said";
    Vintage first =
        load(
            TestMarket.sources(),
            TestMarket.pivots("A,2024,fiscal_year,revenue,3.4,USD m,shop,high,", target));
    Vintage second = load(TestMarket.pivots("A,2024,fiscal_year,revenue,3.6,USD m,shop,high,"));

    List<PivotReport> old = await(store.snapshot(first)).pivots();
    assertThat(old).extracting(PivotReport::value).containsExactly(null, 3.4);
    assertThat(old.get(0).isPromise()).isTrue();
    assertThat(old.get(1).kind()).isEqualTo(PeriodKind.FISCAL_YEAR);
    assertThat(await(store.snapshot(second)).pivots())
        .extracting(PivotReport::value)
        .containsExactly(null, 3.6);
  }

  @Test
  void claimsHaveTheShortestIdThatTellsThemApart() {
    List<Claim> claims = await(store.snapshot(loadAll())).claims();
    assertThat(claims)
        .extracting(Claim::id)
        .containsExactly(
            "bitpro-spend",
            "energy-2022-09-14-maker",
            "energy-2022-09-14-shop-ccri",
            "energy-2022-09-14-shop-mcdonald",
            "fee",
            "hashrate-2022-09-14",
            "hashrate-2022-09-15");
    assertThat(claims.get(0))
        .isEqualTo(
            new Claim(
                "bitpro-spend",
                "industry_gpu_spend",
                15e9,
                "USD",
                "about 18 months",
                new SourceKey("bitpro_bloomberg"),
                Confidence.MEDIUM,
                ""));
  }

  @Test
  void anOldVintageStillShowsWhatWasKnownThen() {
    Vintage first = loadAll();
    MarketSnapshot before = await(store.snapshot(first));
    Vintage second =
        load(
            TestMarket.resale(
                "RTX 3060 Ti,2022,333,USD,new,sold_mean,Shop US,1,,,shop,open,medium,",
                "RX 580 8GB,2022-11,70,USD,used,sold_mean,Shop US,3,,,shop,panel,high,"));

    assertThat(await(store.vintages())).containsExactly(first, second);
    assertThat(await(store.latest())).isEqualTo(second);
    assertThat(await(store.snapshot(first)))
        .usingRecursiveComparison()
        .ignoringFields("catalogue")
        .isEqualTo(before);
    assertThat(await(store.snapshot(first)).catalogue().models())
        .isEqualTo(before.catalogue().models());
    assertThat(await(store.snapshot(second)).resale())
        .hasSize(4)
        .extracting(price -> price.price().amount().toPlainString())
        .containsExactly("333", "301", "95.50", "70");
  }

  @Test
  void aRowThatTheVocabularyRefusesIsNamed() {
    Vintage twins =
        load(
            TestMarket.sources(),
            TestMarket.models(),
            TestMarket.rows(
                "fx_monthly",
                "currency,month,usd_per_unit,n_days,basis,source,confidence",
                "XQZ,2022-09,0.99,,mean,maker,high"));
    assertThatThrownBy(() -> await(store.snapshot(twins)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("XQZ of fx_monthly");
  }

  @Test
  void aVariantOfAnUnknownModelIsNamed() {
    String orphan =
        "RTX 3070 LHR,NVIDIA,RTX 3070,,,,,,,,,,,,,,,,,,,yes,,44,40,48,,1,maker,0,1,,maker";
    Vintage vintage =
        load(TestMarket.sources(), TestMarket.rows("gpu_models", TestMarket.MODEL_HEADER, orphan));
    assertThatThrownBy(() -> await(store.snapshot(vintage)))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("Row RTX 3070 LHR of gpu_models")
        .hasMessageContaining("rtx-3070");
  }
}
