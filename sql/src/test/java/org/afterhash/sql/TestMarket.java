package org.afterhash.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.afterhash.sql.MarketLoad.Rows;

/** A small market: two cards and a variant, two sources, a few observations. */
final class TestMarket {
  private TestMarket() {}

  static final String MODEL_HEADER =
      "model,vendor,variant_of,architecture,gpu_chip,release_date,release_source,msrp_usd,"
          + "msrp_source,vram_gb,memory_type,mem_bandwidth_gbs,fp32_tflops,fp16_tflops,"
          + "fp16_tensor_tflops,fp16_tensor_kind,tensor_cores,cuda_cc,board_power_w,pcie_gen,"
          + "pcie_lanes,lhr,ethash_mhs_lhr_locked,ethash_mhs,ethash_mhs_min,ethash_mhs_max,"
          + "ethash_w,ethash_n,ethash_sources,mining_card,can_display,aliases,source";

  static final String RESALE_HEADER =
      "model,date,price,currency,condition,price_type,market,n_obs,p25_or_min,p75_or_max,source,"
          + "rights,confidence,note";

  static final String FACT_HEADER = "metric,value,unit,period,source,confidence,note";

  static Rows sources() {
    return rows(
        "sources",
        "key,title,producer,address,licence,redistribution,accessed,what",
        "shop,Sold prices,Shop,shop.example,none seen,panel,2026-11-20,prices",
        "maker,Specifications,,,CC BY 4.0,open,2026-11-22,");
  }

  static Rows models() {
    return rows(
        "gpu_models",
        MODEL_HEADER,
        "RTX 3060 Ti,NVIDIA,,Ampere,GA104,2020-12-02,maker,399,maker,8.0,GDDR6,448,16.20,16.2,"
            + "64.8,sparse,152,8.6,200,4.0,16,mixed,,60.5,58,61.0,130,4,maker,0,1,"
            + "RTX3060Ti|GeForce RTX 3060 Ti,maker;shop",
        "RTX 3060 Ti LHR,NVIDIA,RTX 3060 Ti,,,,,,,,,,,,,,,,,,,yes,,44,40,48,,1,maker,0,1,,maker",
        "RX 580 8GB,AMD,,GCN 4.0,Polaris 20,2017-04,maker,,,8,GDDR5,256,6.17,6.17,,,0,,185,3.0,16,"
            + ",,,,,,0,,0,1,RX580,maker");
  }

  static Rows resale(String... lines) {
    return rows("resale_prices", RESALE_HEADER, lines);
  }

  static Rows resale() {
    return resale(
        "RX 580 8GB,2022-09,95.50,USD,used,sold_mean,Shop US,12,80,110,shop,panel,high,",
        "RTX 3060 Ti,2022-10-01,301,EUR,used,ask_median,Shop EU,,,,shop,panel,low,\\ a tab\there",
        "RTX 3060 Ti,2022,320,USD,new,sold_mean,Shop US,1,,,shop,open,medium,");
  }

  static Rows network() {
    return rows(
        "network_monthly",
        "coin,month,mean_hashrate_ths,mean_price_usd,month_end_price_usd,price_basis,issuance_eth,"
            + "total_tx_fees_eth,miner_revenue_usd_est,days_hashrate,days_price,source,confidence",
        "ETH,2022-08,908.25,1688.5,,daily_mean,,,,31,31,maker;shop,high",
        "ETC,2022-08,,35.1,33,daily_mean,,,,,31,shop,high");
  }

  static Rows fx() {
    return rows(
        "fx_monthly",
        "currency,month,usd_per_unit,n_days,basis,source,confidence",
        "EUR,2022-09,0.99,,mean,maker,high",
        "VND,2022-09,4.23e-05,30,mean,maker,high");
  }

  static Rows facts(String... lines) {
    return rows("backtest_facts", FACT_HEADER, lines);
  }

  static Rows facts() {
    return facts(
        "industry_gpu_spend,15000000000,USD,about 18 months,bitpro_bloomberg,medium,",
        "hashrate,80,TH/s,2022-09-14,shop,low,",
        "hashrate,305.65,TH/s,2022-09-15,shop,low,",
        "energy,21.99,TWh/yr,2022-09-14,shop,low,CCRI",
        "energy,21.42,TWh/yr,2022-09-14,shop,low,McDonald",
        "guidance,,USD,FY2023,shop,low,no number",
        "energy,21.4,TWh/yr,2022-09-14,maker,low,",
        "fee,0.24,fraction,2025,shop,high,");
  }

  static Rows fleet() {
    return rows(
        "fleet_mix",
        "term,models,period,hashrate_ths_read,mhs_per_card,unit_share,unit_share_shrunk_half,"
            + "unit_share_shrunk_quarter,source,confidence,note",
        "580,RX 580 8GB,2021-10 to 2021-11,0.06,30,0.6,0.5,0.4,maker,medium,",
        "3060,RTX 3060 Ti|RTX 3060 Ti LHR,2021-10 to 2021-11,0.4,52,0.4,0.5,0.6,maker;shop,low,axis",
        "a10,,2021-10 to 2021-11,0.18,480,,,,maker,medium,not a GPU");
  }

  static Rows pivots(String... lines) {
    return rows(
        "pivots", "company,period,period_kind,metric,value,unit,source,confidence,note", lines);
  }

  /** What else can be done with a card. */
  static List<Rows> uses() {
    return List.of(
        rows(
            "rental_rates",
            "provider,model,date,usd_per_gpu_hour,kind,stat,n_or_gpus,source,confidence,note",
            "shop,RX 580 8GB,2025,0.05,marketplace,list,,shop,low,",
            "shop,RTX 3060 Ti,2024-05-20,0.12,spot,cheapest_offer,3,maker,medium,seen once"),
        rows(
            "rental_requirements",
            "platform,stage,requirement,value,unit,note,date,source,confidence",
            "shop,listing,ram,4,GB,hard,2026-08,maker;shop,high",
            "shop,listing,os,Ubuntu,,,,shop,low"),
        rows(
            "mining_alternatives",
            "model,coin,algorithm,hashrate,hashrate_unit,power_w,gross_revenue_usd_per_day,date,"
                + "source,confidence,note",
            "RX 580 8GB,ETC,Etchash,30.5,MH/s,130,0.03,2025-07,shop,medium,",
            "RTX 3060 Ti,,KawPow,9.55,MH/s,,,2026-02-16,maker,medium,measured"),
        rows(
            "electricity",
            "iso3,region,year,period,usd_per_kwh,local_per_kwh,currency,basis,source,confidence",
            "USA,US-TX,2024,2024,0.0612,0.0612,USD,industry,maker,high",
            "EU27,,2022,2022-S2,0.1899,0.1875,EUR,industry,shop,high"));
  }

  static List<Rows> all() {
    return List.of(sources(), models(), resale(), network(), fx(), fleet(), facts());
  }

  /** Comma-separated values without quoting. */
  static Rows rows(String dataset, String header, String... lines) {
    var rows = new ArrayList<List<String>>();
    for (String line : lines) {
      rows.add(Arrays.asList(line.split(",", -1)));
    }
    return new Rows(dataset, Arrays.asList(header.split(",")), rows);
  }
}
