package org.afterhash.portal;

import org.afterhash.portal.api.ChartApi;
import org.afterhash.portal.api.DemonstrationApi;
import org.afterhash.portal.api.FarmApi;
import org.afterhash.portal.api.GpuApi;
import org.afterhash.portal.api.IndustryApi;
import org.afterhash.portal.api.MarketApi;
import org.afterhash.portal.api.RevaluationApi;
import org.afterhash.portal.api.SchemaApi;
import org.afterhash.portal.api.ValuationApi;
import org.afterhash.portal.backtest.BacktestPage;
import org.afterhash.portal.charts.ChartPage;
import org.afterhash.portal.farm.FarmPage;
import org.afterhash.portal.gpu.GpuPage;
import org.afterhash.portal.industry.IndustryPage;
import org.afterhash.portal.market.MarketPage;
import org.afterhash.portal.methodology.MethodologyPage;
import org.afterhash.portal.pivot.PivotPage;
import org.afterhash.portal.source.SourcePage;
import org.afterhash.portal.value.ValuationPage;
import org.afterhash.portal.value.ValuePage;
import org.afterhash.portal.verify.VerifyPage;

/** What the access table points to. */
record Features(
    IndustryPage industry,
    GpuPage gpus,
    ValuePage value,
    ValuationPage valuations,
    FarmPage farms,
    MarketPage market,
    PivotPage pivots,
    SourcePage sources,
    MethodologyPage methodology,
    BacktestPage backtest,
    ChartPage charts,
    VerifyPage verify,
    IndustryApi industryApi,
    GpuApi gpuApi,
    MarketApi marketApi,
    ChartApi chartApi,
    ValuationApi valuationApi,
    DemonstrationApi demonstrationApi,
    FarmApi farmApi,
    RevaluationApi revaluationApi,
    SchemaApi schemas) {}
