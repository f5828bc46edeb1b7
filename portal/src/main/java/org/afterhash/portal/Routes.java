package org.afterhash.portal;

import static org.afterhash.portal.web.Route.data;
import static org.afterhash.portal.web.Route.dataNow;
import static org.afterhash.portal.web.Route.document;
import static org.afterhash.portal.web.Route.now;
import static org.afterhash.portal.web.Route.operator;
import static org.afterhash.portal.web.Route.own;
import static org.afterhash.portal.web.Route.page;
import static org.afterhash.portal.web.Route.post;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.afterhash.portal.api.FarmApi;
import org.afterhash.portal.api.IndustryApi;
import org.afterhash.portal.api.MarketApi;
import org.afterhash.portal.api.ValuationApi;
import org.afterhash.portal.charts.ChartPage;
import org.afterhash.portal.estimate.FarmAnswers;
import org.afterhash.portal.estimate.FileOptions;
import org.afterhash.portal.estimate.FleetTerms;
import org.afterhash.portal.farm.FarmPage;
import org.afterhash.portal.gallery.GalleryPage;
import org.afterhash.portal.industry.IndustryPage;
import org.afterhash.portal.value.ValuationPage;
import org.afterhash.portal.web.Assets;
import org.afterhash.portal.web.Health;
import org.afterhash.portal.web.Route;
import org.afterhash.portal.web.Route.Access;

/** Every address that the portal answers, with who may call it. */
final class Routes {
  private Routes() {}

  static List<Route> of(Features f, Assets assets, Health health) {
    return List.of(
        // address, named method, query parameters
        page("/", f.industry()::show, IndustryPage.parameters()),
        page("/gpus", f.gpus()::list),
        page("/gpus/{model}", f.gpus()::show),
        page("/value", f.value()::ask),
        post("/value", Access.OWN_FORMS, f.value()::submit),
        now("/value/progress", f.value()::progress),
        own(HttpMethod.GET, "/valuations/{id}", f.valuations()::show, ValuationPage.parameters()),
        own(
            HttpMethod.GET,
            "/valuations/{id}/receipt",
            f.valuations()::receipt,
            ValuationPage.receiptParameters()),
        own(HttpMethod.GET, "/valuations/{id}/problems.csv", f.valuations()::problems),
        own(HttpMethod.GET, "/valuations/{id}/bad-rows.csv", f.valuations()::badRows),
        own(
            HttpMethod.GET,
            "/valuations/{id}/report.{format}",
            f.valuations()::report,
            FleetTerms.parameters().toArray(String[]::new)),
        own(HttpMethod.POST, "/valuations/{id}", f.valuations()::answer),
        page("/farms", f.farms()::list),
        page("/farms/{id}", f.farms()::show, FarmPage.parameters()),
        page("/farms/{id}/history", f.farms()::history),
        page("/farms/{id}/receipt", f.farms()::receipt, FarmPage.receiptParameters()),
        document("/farms/{id}/report.{format}", f.farms()::report, FarmAnswers.parameters()),
        page("/verify", f.verify()::ask),
        post("/verify", Access.OWN_FORMS, f.verify()::submit),
        now("/verify/{hash}", f.verify()::show),
        page("/market", f.market()::show),
        page("/pivots", f.pivots()::show),
        page("/sources", f.sources()::show),
        page("/methodology", f.methodology()::show),
        page("/methodology/{version}", f.methodology()::version),
        page("/words", f.words()::show),
        page("/backtest", f.backtest()::show),
        page("/charts", f.charts()::list),
        data("/charts/{file}", f.charts()::live, ChartPage.parameters()),
        data("/v/{edition}/charts/{file}", f.charts()::frozen, ChartPage.parameters()),
        data("/api/v1/industry", f.industryApi()::show, IndustryApi.parameters()),
        data("/api/v1/gpus", f.gpuApi()::list),
        data("/api/v1/gpus/{model}", f.gpuApi()::show),
        data("/api/v1/market/resale", f.marketApi()::resale, MarketApi.MODELS),
        data("/api/v1/market/rental", f.marketApi()::rental, MarketApi.MODELS),
        data("/api/v1/charts", f.chartApi()::list),
        dataNow("/api/v1/verify/{hash}", f.verify()::json),
        post(
            "/api/v1/valuations",
            Access.ANYONE_CROSS_ORIGIN,
            f.valuationApi()::value,
            ValuationApi.parameters()),
        post(
            "/api/v1/valuations/bad-rows.csv",
            Access.ANYONE_CROSS_ORIGIN,
            f.valuationApi()::badRows,
            FileOptions.NAMES.toArray(String[]::new)),
        data("/api/v1/farms", f.demonstrationApi()::list),
        data("/api/v1/farms/{id}", f.demonstrationApi()::show, FarmAnswers.parameters()),
        operator(
            HttpMethod.PUT, "/api/v1/farms/{id}/fleet", f.farmApi()::store, FarmApi.parameters()),
        operator(HttpMethod.GET, "/api/v1/farms/{id}/fleet.csv", f.farmApi()::export),
        operator(HttpMethod.GET, "/api/v1/farms/{id}/values", f.revaluationApi()::values),
        operator(HttpMethod.GET, "/api/v1/revaluations", f.revaluationApi()::list),
        data("/schemas/{file}", f.schemas()::show),
        page("/assets/{file}", assets::show),
        now("/live", health::live),
        now("/ready", health::ready));
  }

  /** What only development mode answers; they come before the others. */
  static List<Route> forDevelopers(GalleryPage gallery) {
    return List.of(page("/charts/gallery", gallery::show));
  }
}
