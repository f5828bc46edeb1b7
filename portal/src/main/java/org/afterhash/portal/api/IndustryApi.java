package org.afterhash.portal.api;

import io.vertx.core.Future;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.afterhash.domain.estimate.NaiveReading;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.method.Scenario;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Estimates;
import org.afterhash.portal.estimate.Questions;
import org.afterhash.portal.web.Call;
import org.afterhash.portal.web.Json;
import org.afterhash.portal.web.Query;
import org.afterhash.portal.web.Reply;
import org.afterhash.portal.web.Reply.Caching;

/**
 * {@code /api/v1/industry}: what the industry spent and can recover, at the newest edition or at a
 * named one; the naive reading, which no model stands behind, has the fields of {@link NaiveAnswer}
 * only.
 */
public final class IndustryApi {
  private final Estimates estimates;

  public IndustryApi(Estimates estimates) {
    this.estimates = estimates;
  }

  /**
   * Query: {@code scenario}, {@code valuationDate}, the what-if inputs, {@code seed}, {@code
   * edition}.
   */
  public Future<Reply> show(Call call) {
    Optional<String> edition = call.query().text("edition");
    Future<Edited> at = edition.map(estimates::edition).orElseGet(estimates::current);
    return at.compose(edited -> answer(call.query(), edited))
        .map(answer -> Reply.json(Json.bytes(answer), Caching.LIVE));
  }

  private Future<Object> answer(Query query, Edited edited) {
    String scenario = query.word("scenario", Scenario.BASE.id(), scenarios(edited));
    if (scenario.equals(NaiveReading.ID)) {
      YearMonth latest = edited.valuedAt();
      YearMonth date = query.month("valuationDate", latest, Question.MERGE, latest);
      return Future.succeededFuture(NaiveAnswer.of(edited, date));
    }
    return estimates
        .industry(
            edited,
            Questions.of(edited.method().scenario(scenario), query, edited, edited.valuedAt()))
        .map(IndustryAnswer::of);
  }

  private static List<String> scenarios(Edited edited) {
    var ids = new ArrayList<>(List.of(Scenario.BASE.id(), NaiveReading.ID));
    edited.method().scenarios().forEach(scenario -> ids.add(scenario.id()));
    return ids;
  }

  /** Names of the query parameters. */
  public static String[] parameters() {
    return Stream.concat(Questions.parameters().stream(), Stream.of("edition"))
        .toArray(String[]::new);
  }
}
