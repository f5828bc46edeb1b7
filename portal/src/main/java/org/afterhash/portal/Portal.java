package org.afterhash.portal;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.afterhash.analytics.backtest.Backtest;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.method.Methodology;
import org.afterhash.ingest.demonstration.DemonstrationLoader;
import org.afterhash.ingest.demonstration.Demonstrations;
import org.afterhash.ingest.fleet.FleetLoader;
import org.afterhash.ingest.method.MethodologyFile;
import org.afterhash.portal.api.ChartApi;
import org.afterhash.portal.api.DemonstrationApi;
import org.afterhash.portal.api.FarmApi;
import org.afterhash.portal.api.GpuApi;
import org.afterhash.portal.api.IndustryApi;
import org.afterhash.portal.api.MarketApi;
import org.afterhash.portal.api.RevaluationApi;
import org.afterhash.portal.api.SchemaApi;
import org.afterhash.portal.api.ValuationApi;
import org.afterhash.portal.api.VisitorAnswer;
import org.afterhash.portal.backtest.BacktestPage;
import org.afterhash.portal.charts.ChartPage;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.estimate.FarmAnswers;
import org.afterhash.portal.estimate.FarmValuer;
import org.afterhash.portal.estimate.FleetAnswers;
import org.afterhash.portal.estimate.Preparation;
import org.afterhash.portal.estimate.Revaluation;
import org.afterhash.portal.export.FleetReport;
import org.afterhash.portal.farm.FarmPage;
import org.afterhash.portal.figure.Figures;
import org.afterhash.portal.gallery.GalleryPage;
import org.afterhash.portal.glossary.GlossaryPage;
import org.afterhash.portal.gpu.GpuPage;
import org.afterhash.portal.industry.IndustryPage;
import org.afterhash.portal.market.MarketPage;
import org.afterhash.portal.methodology.MethodologyPage;
import org.afterhash.portal.pivot.PivotPage;
import org.afterhash.portal.report.Reports;
import org.afterhash.portal.shipped.BacktestFile;
import org.afterhash.portal.shipped.PredictionFile;
import org.afterhash.portal.shipped.SensitivityFile;
import org.afterhash.portal.source.SourcePage;
import org.afterhash.portal.value.Readings;
import org.afterhash.portal.value.ValuationPage;
import org.afterhash.portal.value.ValuePage;
import org.afterhash.portal.verify.VerifyPage;
import org.afterhash.portal.web.Assets;
import org.afterhash.portal.web.Dispatcher;
import org.afterhash.portal.web.Health;
import org.afterhash.portal.web.HttpFront;
import org.afterhash.portal.web.Pages;
import org.afterhash.portal.web.Problems;
import org.afterhash.portal.web.Route;
import org.afterhash.portal.web.Uploads;
import org.afterhash.portal.web.Visitors;
import org.afterhash.portal.web.Workers;
import org.afterhash.sql.Database;
import org.afterhash.sql.DatabaseAddress;
import org.afterhash.sql.EstimateStore;
import org.afterhash.sql.FleetLoad;
import org.afterhash.sql.FleetStore;
import org.afterhash.sql.MarketStore;
import org.afterhash.sql.MethodologyStore;
import org.afterhash.sql.Notices;
import org.afterhash.sql.ReportStore;
import org.afterhash.sql.RevaluationNode;
import org.afterhash.sql.RevaluationStore;
import org.afterhash.sql.VisitorStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running portal, and the only place where its services are wired. */
public final class Portal {
  private static final Logger LOG = LoggerFactory.getLogger(Portal.class);
  private static final int DATABASE_CONNECTIONS = 8;
  private static final long CLEANING_MS = 60_000;

  private final Vertx vertx;
  private final List<Route> routes;
  private final int port;
  private final DatabaseAddress address;
  private final Estimates estimates;
  private final AtomicReference<@Nullable RevaluationNode> revaluing = new AtomicReference<>();

  private Portal(
      Vertx vertx, List<Route> routes, int port, DatabaseAddress address, Estimates estimates) {
    this.vertx = vertx;
    this.routes = List.copyOf(routes);
    this.port = port;
    this.address = address;
    this.estimates = estimates;
  }

  /**
   * Starts to serve.
   *
   * @param address a database that is migrated and holds a vintage
   */
  public static Future<Portal> start(
      Vertx vertx, PortalConfig config, DatabaseAddress address, Methodology method) {
    Database database = Database.open(vertx, address, DATABASE_CONNECTIONS);
    var store = new MarketStore(database);
    var estimates =
        new Estimates(
            method,
            store,
            new EstimateStore(database, address),
            new Workers(vertx, "estimates", 2, 64));
    var assets = Assets.load();
    var renderers = new Workers(vertx, "pages", 2, 256);
    var pages = new Pages(assets, config.publicUrl(), renderers);
    var dispatcher =
        new Dispatcher(config.overTls(), config.operatorToken(), new Problems(pages), renderers);
    var health = new Health(Map.of("database", database::ping, "vintage", store::latest));
    List<Route> routes = new ArrayList<>();
    if (config.mode() == PortalConfig.Mode.DEVELOPMENT) {
      routes.addAll(Routes.forDevelopers(new GalleryPage(pages)));
    }
    var stores =
        new Stores(
            new FleetLoad(address),
            new FleetStore(address),
            new VisitorStore(database),
            new MethodologyStore(database),
            new ReportStore(database),
            new RevaluationStore(address));
    var features = features(vertx, config, stores, estimates, pages);
    routes.addAll(Routes.of(features, assets, health));
    Notices.onNewVintage(vertx, address, dispatcher::renew);
    return Database.connectFirst(vertx, address)
        .compose(connected -> stores.methodologies().keep(method, MethodologyFile.shippedBytes()))
        .onFailure(failure -> LOG.warn("The parameter file is not kept", failure))
        .otherwiseEmpty()
        .onSuccess(
            begun -> vertx.setPeriodic(0, CLEANING_MS, time -> deleteExpired(stores.visitors())))
        .compose(
            begun ->
                demonstrations(estimates, stores.fleetLoads(), new Workers(vertx, "loads", 1, 1)))
        .compose(
            loaded ->
                HttpFront.open(
                    vertx, config.host(), config.port(), () -> dispatcher.handler(vertx, routes)))
        .map(port -> new Portal(vertx, routes, port, address, estimates))
        .onSuccess(portal -> warm(estimates));
  }

  private static Features features(
      Vertx vertx, PortalConfig config, Stores stores, Estimates estimates, Pages pages) {
    var uploads = new Uploads(vertx, config.uploads());
    var visitors = new Visitors(config.overTls());
    var readings = new Readings();
    var readers = new Workers(vertx, "fleet files", 2, 16);
    Backtest backtest = BacktestFile.shipped();
    var figures = new Figures(estimates, backtest);
    var fleets = new FleetAnswers(estimates, readers);
    var farms = new FarmAnswers(Demonstrations.shipped(), stores.fleets(), estimates, readers);
    var reports =
        new Reports(
            pages, stores.reports(), new Workers(vertx, "reports", 2, 16), config.publicUrl());
    return new Features(
        new IndustryPage(estimates, figures, pages),
        new GpuPage(estimates, figures, pages),
        new ValuePage(stores.visitors(), visitors, readings, uploads, pages),
        new ValuationPage(
            stores.visitors(),
            visitors,
            fleets,
            readings,
            uploads,
            pages,
            reports,
            VisitorAnswer::bytes),
        new FarmPage(farms, estimates, pages, reports, DemonstrationApi::bytes),
        new MarketPage(estimates, figures, pages),
        new PivotPage(estimates, figures, pages),
        new SourcePage(estimates, pages),
        new MethodologyPage(estimates, stores.methodologies(), SensitivityFile.shipped(), pages),
        new BacktestPage(estimates, figures, backtest, PredictionFile.shipped(), pages),
        new ChartPage(figures, pages, new Workers(vertx, "pictures", 1, 64), config.publicUrl()),
        new GlossaryPage(pages),
        new VerifyPage(stores.reports(), farms, estimates, uploads, pages),
        new IndustryApi(estimates),
        new GpuApi(estimates),
        new MarketApi(estimates),
        new ChartApi(figures, config.publicUrl()),
        new ValuationApi(fleets, uploads),
        new DemonstrationApi(farms, estimates),
        new FarmApi(
            estimates,
            stores.fleetLoads(),
            stores.fleets(),
            uploads,
            new Workers(vertx, "fleets of farms", 2, 8)),
        new RevaluationApi(stores.revaluations(), readers),
        new SchemaApi());
  }

  /**
   * Stores the invented farms where they are missing; without them the rest is served all the same.
   */
  private static Future<Void> demonstrations(
      Estimates estimates, FleetLoad loads, Workers workers) {
    return estimates
        .current()
        .compose(
            edited ->
                workers.run(
                    () ->
                        new DemonstrationLoader(
                                Demonstrations.shipped(), new FleetLoader(edited.reader(), loads))
                            .load((layout, found) -> FleetReport.of(layout, found).json())))
        .onSuccess(taken -> taken.forEach(LOG::warn))
        .onFailure(failure -> LOG.warn("The demonstrations are not stored", failure))
        .otherwiseEmpty()
        .mapEmpty();
  }

  private static void deleteExpired(VisitorStore visitors) {
    visitors
        .deleteExpired()
        .onFailure(failure -> LOG.warn("What visitors left was not deleted in time", failure));
  }

  /** The first reader does not wait for the estimates that the front page rests on. */
  private static void warm(Estimates estimates) {
    estimates
        .current()
        .compose(
            edited ->
                estimates
                    .industry(edited, Question.MERGE, Estimates.SEED)
                    .compose(merge -> estimates.industry(edited, Estimates.SEED)))
        .onFailure(failure -> LOG.warn("The first estimate failed", failure));
  }

  /** The access table it answers by. */
  List<Route> routes() {
    return routes;
  }

  /** Has all scenarios estimated in the background, now and after every market load. */
  public void prepareScenarios() {
    Notices.onNewVintage(vertx, address, new Preparation(estimates)::run);
  }

  /** Has every farm valued in the background, now and after every market load. */
  public void revalueFarms() {
    RevaluationNode node =
        RevaluationNode.start(
            address,
            new FarmValuer(estimates, Demonstrations.shipped()),
            "portal-" + UUID.randomUUID(),
            1);
    revaluing.set(node);
    var revaluation =
        new Revaluation(
            estimates,
            new RevaluationStore(address),
            node,
            new Workers(vertx, "revaluations", 1, 8));
    revaluation.tell(vertx);
    Notices.onNewVintage(vertx, address, revaluation::run);
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /**
   * Finishes the requests in flight, takes no new ones, then stops. Blocks while a job that values
   * farms ends. Nothing here may hang on an event loop: they end before the future does.
   */
  public Future<Void> stop() {
    RevaluationNode node = revaluing.getAndSet(null);
    if (node != null) {
      node.close();
    }
    return vertx.close();
  }
}
