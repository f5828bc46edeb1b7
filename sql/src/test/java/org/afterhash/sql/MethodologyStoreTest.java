package org.afterhash.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.afterhash.domain.method.Dependence;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.sql.MethodologyStore.Kept;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MethodologyStoreTest {
  private static final Methodology OLD = methodology("0.1", "a");
  private static final Methodology NEW = methodology("0.2", "b");

  private Vertx vertx;
  private Database database;
  private MethodologyStore store;

  @BeforeEach
  void open() {
    vertx = Vertx.vertx();
    database = Database.open(vertx, TestDatabase.create(), 2);
    store = new MethodologyStore(database);
  }

  @AfterEach
  void close() {
    database.close().await();
    vertx.close().await();
  }

  @Test
  void eachFileComesBackAsItWasAndTheNewestIsListedFirst() {
    await(store.keep(OLD, bytes("version: \"0.1\"  # µ\n")));
    await(store.keep(NEW, bytes("version: \"0.2\"\n")));
    assertThat(await(store.list())).extracting(Kept::id).containsExactly(NEW.id(), OLD.id());
    assertThat(await(store.parameters(OLD.id()))).isEqualTo("version: \"0.1\"  # µ\n");
  }

  @Test
  void aFileThatIsKeptAlreadyStaysAsItIs() {
    await(store.keep(OLD, bytes("first")));
    await(store.keep(OLD, bytes("second")));
    assertThat(await(store.parameters(OLD.id()))).isEqualTo("first");
    assertThat(await(store.list())).hasSize(1);
  }

  @Test
  void aVersionThatWasNeverUsedIsNotFound() {
    assertThatThrownBy(() -> await(store.parameters("0.1-aaaaaaa")))
        .isInstanceOf(NotFoundException.class);
  }

  private static Methodology methodology(String version, String digit) {
    return new Methodology(
        version, digit.repeat(64), List.of(), List.of(), List.of(), Dependence.NONE, List.of());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
