package org.afterhash.domain.market;

import org.afterhash.domain.Require;
import org.afterhash.domain.source.Confidence;
import org.afterhash.domain.source.SourceKey;

/**
 * What industry pays for electricity somewhere.
 *
 * @param country ISO 3166-1 alpha-3, or {@code EU27} for the European Union
 * @param region ISO 3166-2, or empty for the whole country
 * @param period {@code YYYY} or {@code YYYY-Sn}
 * @param usdPerKwh USD/kWh
 * @param basis which consumers and taxes the figure covers
 */
public record PowerPrice(
    String country,
    String region,
    String period,
    double usdPerKwh,
    String basis,
    SourceKey source,
    Confidence confidence) {

  public PowerPrice {
    Require.that(country.matches("[A-Z]{3}|EU27"), "Not an ISO 3166-1 alpha-3 code: " + country);
    Require.that(
        period.matches("\\d{4}(-S[12])?"), country + ": not a year or half-year: " + period);
    Require.within(usdPerKwh, 0, 2, country + " " + period + ": price in USD/kWh");
  }
}
