package org.afterhash.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.afterhash.domain.result.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisitorStoreTest {
  private static final String ID = "0123456789abcdef0123456789abcdef";
  private static final String MINE = "a".repeat(64);
  private static final String OTHERS = "b".repeat(64);

  private final Vertx vertx = Vertx.vertx();
  private DatabaseAddress address;
  private VisitorStore store;

  @BeforeEach
  void open() {
    address = TestDatabase.create();
    store = new VisitorStore(Database.open(vertx, address, 2));
  }

  @AfterEach
  void close() {
    await(vertx.close());
  }

  private static VisitorUpload upload(Instant expires) {
    return new VisitorUpload(
        ID,
        "rigs \"1\".csv",
        "c".repeat(64),
        Buffer.buffer(new byte[] {0, 1, -1, '\n'}),
        "{\"decimal\":\"comma\"}",
        Optional.empty(),
        expires.truncatedTo(ChronoUnit.MILLIS));
  }

  private static Instant later() {
    return Instant.now().plusSeconds(600);
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  private static void assertNotFound(Future<?> future) {
    assertThatThrownBy(() -> await(future)).hasCauseInstanceOf(NotFoundException.class);
  }

  @Test
  void whatABrowserLeftIsFoundByItAndByNoOther() {
    VisitorUpload left = upload(later());
    assertThat(await(store.add(MINE, left))).isTrue();
    assertThat(await(store.find(MINE, ID))).isEqualTo(left);
    assertNotFound(store.find(OTHERS, ID));
    assertNotFound(store.answer(OTHERS, ID, "{}", Optional.empty()));
    assertNotFound(store.delete(OTHERS, ID));
    assertThat(await(store.find(MINE, ID))).isEqualTo(left);
  }

  @Test
  void answersReplaceThoseBefore() {
    await(store.add(MINE, upload(later())));
    await(store.answer(MINE, ID, "{\"dates\":\"dmy\"}", Optional.of("leave-out")));
    VisitorUpload answered = await(store.find(MINE, ID));
    assertThat(answered.answers()).isEqualTo("{\"dates\":\"dmy\"}");
    assertThat(answered.badRows()).hasValue("leave-out");
  }

  @Test
  void whatWasDeletedIsGone() {
    await(store.add(MINE, upload(later())));
    await(store.delete(MINE, ID));
    assertNotFound(store.find(MINE, ID));
    assertThat(Sql.value(address, "SELECT count(*) FROM visitor_upload")).isEqualTo("0");
  }

  @Test
  void whatHasExpiredIsNotFoundAndThenDeletedAndNothingElseIs() {
    await(store.add(MINE, upload(Instant.now().minusSeconds(1))));
    assertNotFound(store.find(MINE, ID));
    var other =
        new VisitorUpload(
            "f".repeat(32),
            "b.csv",
            "c".repeat(64),
            Buffer.buffer("x"),
            "{}",
            Optional.empty(),
            later());
    await(store.add(MINE, other));
    await(store.deleteExpired());
    assertThat(Sql.value(address, "SELECT string_agg(id, ' ') FROM visitor_upload"))
        .isEqualTo("f".repeat(32));
  }

  @Test
  void nothingMoreIsTakenOnceTheRoomIsUsed() {
    await(store.add(MINE, upload(later())));
    Sql.execute(address, "UPDATE visitor_upload SET bytes = 2147483647");
    Sql.execute(
        address,
        "INSERT INTO visitor_upload SELECT md5('x'), visitor, file_name, sha256, 1, content, answers,"
            + " bad_rows, expires FROM visitor_upload");
    var next =
        new VisitorUpload(
            "f".repeat(32),
            "",
            "c".repeat(64),
            Buffer.buffer("x"),
            "{}",
            Optional.empty(),
            later());
    assertThat(await(store.add(MINE, next))).isFalse();
    assertNotFound(store.find(MINE, next.id()));
  }
}
