package org.afterhash.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.afterhash.domain.fleet.Condition;
import org.afterhash.domain.fleet.FleetRow;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuModelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetHandoverTest {
  private static final int MANY = 100_000;

  private static FleetRow row(int line) {
    return new FleetRow(
        line, "x", new Holding(new GpuModelId("rtx-3070"), 1, Condition.WORKS, null, null));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1024, 1025, MANY})
  void everyRowIsWrittenOnceAndInOrder(int rows) {
    var lines = new ArrayList<Integer>();
    try (var handover = new FleetHandover(row -> lines.add(row.line()))) {
      IntStream.rangeClosed(1, rows).forEach(line -> handover.accept(row(line)));
      handover.finish();
    }
    assertThat(lines).isEqualTo(IntStream.rangeClosed(1, rows).boxed().toList());
  }

  @Test
  void whatFailsInWritingEndsTheReading() {
    for (Throwable broken : List.of(new DatabaseException("gone", null), new OutOfMemoryError())) {
      assertThatThrownBy(() -> readManyInto(broken, 5000))
          .satisfiesAnyOf(
              told -> assertThat(told).isSameAs(broken), told -> assertThat(told).hasCause(broken));
    }
  }

  @Test
  void whatFailsAtTheLastRowsIsToldInTheEnd() {
    assertThatThrownBy(() -> readManyInto(new DatabaseException("gone", null), MANY))
        .hasMessage("gone");
  }

  private static void readManyInto(Throwable broken, int atLine) {
    try (var handover =
        new FleetHandover(
            row -> {
              if (row.line() == atLine) {
                throwIt(broken);
              }
            })) {
      IntStream.rangeClosed(1, MANY).forEach(line -> handover.accept(row(line)));
      handover.finish();
    }
  }

  private static void throwIt(Throwable broken) {
    if (broken instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) broken;
  }

  @Test
  void aReaderThatFailsDoesNotWaitForRowsThatNeverCome() {
    assertThatThrownBy(
            () -> {
              try (var handover = new FleetHandover(row -> {})) {
                handover.accept(row(1));
                throw new IllegalStateException("line 2 is bad");
              }
            })
        .hasMessage("line 2 is bad");
  }
}
