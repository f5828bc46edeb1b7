package org.afterhash.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is kept, what is forgotten, and who waits. */
final class KeptTest {
  private final AtomicInteger made = new AtomicInteger();

  private Future<Integer> next() {
    return Future.succeededFuture(made.incrementAndGet());
  }

  @Test
  void thoseWhoAskWhileAResultIsMadeGetTheSame() {
    var kept = new Kept<String, Integer>(2);
    Promise<Integer> slow = Promise.promise();
    Future<Integer> first = kept.get("a", slow::future);
    Future<Integer> second = kept.get("a", this::next);
    slow.complete(7);
    assertThat(first.result()).isEqualTo(7);
    assertThat(second.result()).isEqualTo(7);
    assertThat(made.get()).isZero();
  }

  @Test
  void aFailureIsForgottenAndLeavesRoom() {
    var kept = new Kept<String, Integer>(1);
    Promise<Integer> fails = Promise.promise();
    kept.get("a", fails::future);
    fails.fail("no");
    assertThat(kept.find("a")).isEmpty();
    assertThat(kept.get("a", this::next).result()).isEqualTo(1);
    kept.get("b", this::next);
    assertThat(kept.find("a")).isEmpty();
    assertThat(kept.find("b")).isPresent();
  }

  @Test
  void whatNobodyAskedForOfLateIsForgottenFirst() {
    var kept = new Kept<String, Integer>(3);
    kept.get("a", this::next);
    kept.get("b", this::next);
    kept.get("c", this::next);
    kept.find("a");
    kept.get("d", this::next);
    assertThat(kept.find("a")).isPresent();
    assertThat(kept.find("b")).isEmpty();
    assertThat(kept.find("c")).isPresent();
    assertThat(kept.find("d")).isPresent();
    kept.get("e", this::next);
    assertThat(kept.find("e")).isPresent();
  }

  @Test
  void whatIsClearedWhileItIsMadeDoesNotComeBack() {
    var kept = new Kept<String, Integer>(2);
    Promise<Integer> slow = Promise.promise();
    kept.get("a", slow::future);
    kept.clear();
    slow.complete(7);
    assertThat(kept.find("a")).isEmpty();
    assertThat(kept.get("a", this::next).result()).isEqualTo(1);
  }

  @Test
  void whatIsKnownIsFoundWhileAnotherThreadIsMakingSomething() throws Exception {
    var kept = new Kept<String, Integer>(2);
    kept.get("known", this::next);
    var making = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    CompletableFuture<Void> maker =
        CompletableFuture.runAsync(
            () ->
                kept.get(
                    "slow",
                    () -> {
                      making.countDown();
                      await(goOn);
                      return next();
                    }));
    await(making);
    CompletableFuture<Integer> reader =
        CompletableFuture.supplyAsync(() -> kept.find("known").orElseThrow().result());
    assertThat(reader.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    goOn.countDown();
    maker.get(20, TimeUnit.SECONDS);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
