package org.afterhash.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.market.RentalRate;
import org.afterhash.domain.market.ResalePrice;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.web.BadRequestException;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.Json;
import org.afterhash.portal.web.Query;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/v1/market/resale} and {@code /api/v1/market/rental}: what was observed, row by row,
 * each with its source.
 */
public final class MarketApi {
  /** Names of the query parameters of both. */
  public static final String MODELS = "models";

  private final Estimates estimates;

  public MarketApi(Estimates estimates) {
    this.estimates = estimates;
  }

  /** Prices of cards, by model and date; {@code models} leaves out the others. */
  public Future<Reply> resale(Call call) {
    return estimates
        .current()
        .map(
            edited -> {
              Predicate<GpuModelId> wanted = wanted(call.query(), edited);
              return Answer.of(
                  edited,
                  edited.market().resale().stream()
                      .filter(price -> wanted.test(price.model()))
                      .map(price -> sale(edited, price))
                      .toList());
            })
        .map(answer -> Reply.json(Json.bytes(answer), Caching.LIVE));
  }

  /** What renters pay, by model and date; {@code models} leaves out the others. */
  public Future<Reply> rental(Call call) {
    return estimates
        .current()
        .map(
            edited -> {
              Predicate<GpuModelId> wanted = wanted(call.query(), edited);
              return Answer.of(
                  edited,
                  edited.market().uses().rents().stream()
                      .filter(rate -> wanted.test(rate.model()))
                      .map(MarketApi::rent)
                      .toList());
            })
        .map(answer -> Reply.json(Json.bytes(answer), Caching.LIVE));
  }

  record Answer<T>(
      String edition, String methodology, String vintage, String newest, List<T> rows) {
    static <T extends Dated> Answer<T> of(Edited edited, List<T> rows) {
      var edition = edited.edition();
      return new Answer<>(
          edition.id(),
          edition.methodology(),
          edition.vintage().id(),
          rows.stream().map(Dated::date).max(String::compareTo).orElse(""),
          rows);
    }
  }

  /** A row that knows how old it is. */
  private sealed interface Dated permits Sale, Rent {
    String date();
  }

  /**
   * A price of a card.
   *
   * @param usd the price at the month's mean rate; absent where no rate is known
   * @param count sales or offers behind it; absent where not stated
   */
  @JsonInclude(Include.NON_NULL)
  record Sale(
      String model,
      String date,
      BigDecimal price,
      String currency,
      @Nullable BigDecimal usd,
      String condition,
      String kind,
      String market,
      @Nullable Integer count,
      @Nullable Double low,
      @Nullable Double high,
      String source,
      String rights,
      String confidence,
      String note)
      implements Dated {}

  /** A rate of a card, USD per hour. */
  @JsonInclude(Include.NON_NULL)
  record Rent(
      String provider,
      String model,
      String date,
      double usdPerHour,
      String kind,
      String statistic,
      @Nullable Integer count,
      String source,
      String confidence,
      String note)
      implements Dated {}

  private static Sale sale(Edited edited, ResalePrice price) {
    YearMonth month = price.date().month();
    OptionalDouble usd = edited.market().fx().toUsd(price.price(), month);
    return new Sale(
        price.model().value(),
        price.date().text(),
        price.price().amount(),
        price.price().currency().getCurrencyCode(),
        usd.isPresent() ? Json.figure(usd.getAsDouble()) : null,
        price.condition(),
        price.kind(),
        price.market(),
        price.count(),
        price.low(),
        price.high(),
        price.source().value(),
        word(price.rights()),
        word(price.confidence()),
        price.note());
  }

  private static Rent rent(RentalRate rate) {
    return new Rent(
        rate.provider(),
        rate.model().value(),
        rate.date().text(),
        rate.usdPerHour(),
        rate.kind(),
        rate.statistic(),
        rate.count(),
        rate.source().value(),
        word(rate.confidence()),
        rate.note());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Ids with a tilde between them, as in {@code rtx-3090~rtx-3080}. */
  private static Predicate<GpuModelId> wanted(Query query, Edited edited) {
    String asked = query.text(MODELS).orElse("");
    if (asked.isEmpty()) {
      return model -> true;
    }
    var wanted = new TreeSet<GpuModelId>();
    for (String slug : asked.split("~", -1)) {
      if (!slug.matches(GpuModelId.PATTERN)
          || edited.market().catalogue().find(new GpuModelId(slug)).isEmpty()) {
        throw new BadRequestException(
            "\"models\" takes ids of /api/v1/gpus with a tilde between them; not \""
                + slug
                + "\".");
      }
      wanted.add(new GpuModelId(slug));
    }
    return wanted::contains;
  }
}
