package org.afterhash.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.afterhash.sql.EstimateStore.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EstimateStoreTest {
  private static final Key KEY = new Key("0.3-abcdef0/1", "base");

  private final Vertx vertx = Vertx.vertx();
  private final DatabaseAddress address = TestDatabase.create();
  private final EstimateStore store = store();

  private EstimateStore store() {
    return new EstimateStore(Database.open(vertx, address, 2), address);
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private byte[] found(EstimateStore in, Key key) {
    return in.find(key)
        .toCompletionStage()
        .toCompletableFuture()
        .join()
        .orElseThrow(() -> new AssertionError("Nothing is stored"));
  }

  @Test
  void twoNodesThatAskForTheSameAtOnceMakeItOnce() {
    var made = new AtomicInteger();
    List<CompletableFuture<byte[]>> nodes =
        List.of(store, store(), store()).stream()
            .map(
                node ->
                    CompletableFuture.supplyAsync(
                        () ->
                            node.findOrMake(
                                KEY, () -> new byte[] {(byte) made.incrementAndGet(), 0, 7}),
                        task -> new Thread(task).start()))
            .toList();
    nodes.forEach(node -> assertThat(node.join()).containsExactly(1, 0, 7));
    assertThat(made).hasValue(1);
    assertThat(found(store(), KEY)).containsExactly(1, 0, 7);
  }

  @Test
  void anotherQuestionOrEditionIsAnotherEstimate() {
    store.findOrMake(KEY, () -> new byte[] {1});
    byte[] other = store.findOrMake(new Key(KEY.edition(), "patient"), () -> new byte[] {2});
    byte[] later = store.findOrMake(new Key("0.3-abcdef0/2", "base"), () -> new byte[] {3});
    assertThat(other).containsExactly(2);
    assertThat(later).containsExactly(3);
    assertThat(found(store, KEY)).containsExactly(1);
  }

  @Test
  void whatFailsInTheMakingIsNotStoredAndTheNextMakesIt() {
    assertThatThrownBy(
            () ->
                store.findOrMake(
                    KEY,
                    () -> {
                      throw new IllegalStateException("no prices");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.findOrMake(KEY, () -> new byte[] {5})).containsExactly(5);
    store.replace(KEY, new byte[] {6});
    assertThat(found(store, KEY)).containsExactly(6);
  }

  @Test
  void theOldestAreDeletedWhenThereAreMany() {
    store.findOrMake(KEY, () -> new byte[] {1});
    Sql.execute(
        address,
        "INSERT INTO estimate (edition, question, value) SELECT 'e', n::text, '' FROM"
            + " generate_series(1, "
            + EstimateStore.KEPT
            + ") n");
    var last = new Key("e", "last");
    store.findOrMake(last, () -> new byte[] {2});
    assertThat(store.find(KEY).toCompletionStage().toCompletableFuture().join()).isEmpty();
    assertThat(found(store, last)).containsExactly(2);
  }
}
