package org.afterhash.portal.estimate;

import io.vertx.core.Future;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.method.Scenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has every scenario estimated at the default valuation date, one after the other, before anybody
 * asks. Nodes that share a database share the work.
 */
public final class Preparation {
  private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

  private final Estimates estimates;
  private final AtomicReference<String> edition = new AtomicReference<>("");

  public Preparation(Estimates estimates) {
    this.estimates = estimates;
  }

  /** Prepares the newest edition, unless that is done or under way. */
  public Future<Void> run() {
    return estimates
        .current()
        .compose(
            edited ->
                edited.edition().id().equals(edition.getAndSet(edited.edition().id()))
                    ? Future.succeededFuture()
                    : all(edited))
        .onFailure(failure -> LOG.warn("The scenarios were not estimated", failure));
  }

  private Future<Void> all(Edited edited) {
    List<Question> questions = questions(edited);
    Future<Void> done = Future.succeededFuture();
    for (int i = 0; i < questions.size(); i++) {
      String progress = (i + 1) + " of " + questions.size();
      Question question = questions.get(i);
      done = done.compose(next -> one(edited, question, progress));
    }
    return done;
  }

  private Future<Void> one(Edited edited, Question question, String progress) {
    String what = question.scenario().id() + " in " + question.valuationDate();
    return estimates
        .industry(edited, question)
        .onSuccess(estimate -> LOG.info("Estimated {}: {}", progress, what))
        .mapEmpty();
  }

  private static List<Question> questions(Edited edited) {
    var questions = new ArrayList<Question>();
    for (Scenario scenario : Questions.scenarios(edited)) {
      YearMonth only = scenario.date();
      questions.add(
          new Question(
              scenario,
              only == null ? edited.valuedAt() : only,
              WhatIf.NOTHING,
              Estimates.DRAWS,
              Estimates.SEED));
    }
    return questions;
  }
}
