package org.afterhash.portal.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.afterhash.analytics.Formulas;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.estimate.WhatIf.Input;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Scenario;
import org.afterhash.ingest.method.MethodologyFile;
import org.afterhash.portal.RunningPortal;
import org.afterhash.portal.RunningPortal.Site;
import org.afterhash.portal.web.Workers;
import org.afterhash.sql.Database;
import org.afterhash.sql.EstimateStore;
import org.afterhash.sql.MarketStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nodes that share a database share their estimates. */
@ExtendWith(RunningPortal.class)
final class StoredEstimatesTest {
  private static final Methodology METHOD = MethodologyFile.shipped();
  private static final int DRAWS = 256;

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    await(vertx.close());
  }

  private EstimateStore store(Site site) {
    return new EstimateStore(Database.open(vertx, site.database(), 2), site.database());
  }

  private Estimates node(Site site, String name) {
    return new Estimates(
        METHOD,
        new MarketStore(Database.open(vertx, site.database(), 2)),
        store(site),
        new Workers(vertx, name, 1, 8));
  }

  private static IndustryEstimate ask(Estimates node, Question question) {
    return await(node.current().compose(edited -> node.industry(edited, question)));
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  private static EstimateStore.Key key(Estimates node, Question question) {
    return Estimates.key(await(node.current()), question);
  }

  @Test
  void anEstimateComesBackFromTheStoreToTheLastBit(Site site) {
    Estimates node = node(site, "round trip");
    var known = new WhatIf(Map.of(Input.POWER_PRICE, 0.1, Input.SALE_MONTHS, 1.0 / 3 + 1));
    Scenario early = METHOD.scenario("early_seller");
    for (Question question :
        List.of(
            new Question(METHOD.scenario("fire_sale"), Question.MERGE, known, DRAWS, 5),
            new Question(early, YearMonth.of(2022, 1), WhatIf.NOTHING, DRAWS, 5))) {
      IndustryEstimate estimate = ask(node, question);
      assertThat(EstimateJson.read(EstimateJson.write(estimate))).isEqualTo(estimate);
      assertThat(EstimateJson.read(await(store(site).find(key(node, question))).orElseThrow()))
          .isEqualTo(estimate);
    }
  }

  @Test
  void whatOneNodeHasMadeAnotherReads(Site site) {
    Question question = Question.base(Question.MERGE, DRAWS, 6);
    Estimates first = node(site, "first");
    IndustryEstimate made = ask(first, question);
    assertThat(ask(node(site, "second"), question)).isEqualTo(made);

    // A third would not give another seed's figures, did it not read them.
    IndustryEstimate other = ask(first, Question.base(Question.MERGE, DRAWS, 7));
    store(site).replace(key(first, question), EstimateJson.write(other));
    assertThat(ask(node(site, "third"), question)).isEqualTo(other);
  }

  @Test
  void nodesThatAskAtTheSameTimeGetTheSame(Site site) {
    Question question = Question.base(Question.MERGE, DRAWS, 8);
    Estimates one = node(site, "one");
    Estimates other = node(site, "other");
    var both =
        Future.all(
            one.current().compose(edited -> one.industry(edited, question)),
            other.current().compose(edited -> other.industry(edited, question)));
    await(both);
    assertThat(both.<IndustryEstimate>resultAt(0)).isEqualTo(both.resultAt(1));
  }

  @Test
  void whatAnotherVersionHasStoredIsMadeAgain(Site site) {
    Question question = Question.base(Question.MERGE, DRAWS, 9);
    Estimates node = node(site, "newer");
    EstimateStore.Key key = key(node, question);
    byte[] old = {1, 2, 3};
    store(site).replace(key, old);
    assertThatThrownBy(() -> EstimateJson.read(old)).isInstanceOf(UncheckedIOException.class);
    IndustryEstimate made = ask(node, question);
    assertThat(EstimateJson.read(await(store(site).find(key)).orElseThrow())).isEqualTo(made);
  }

  @Test
  void theKeyNamesTheParametersTheFactsAndTheCode(Site site) {
    Estimates node = node(site, "key");
    String edition = key(node, Question.base(Question.MERGE, DRAWS, 10)).edition();
    String facts = await(node.current()).edition().vintage().hash();
    assertThat(edition.split("/")).containsExactly(METHOD.id(), facts, Formulas.hash());
    assertThat(Formulas.hash()).matches("[0-9a-f]{64}");
  }
}
