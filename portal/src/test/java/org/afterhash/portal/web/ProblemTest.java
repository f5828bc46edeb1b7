package org.afterhash.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ProblemTest {

  @Test
  void whatIsOnlyWorthKnowingIsNoWarning() {
    List<Problem.Fault> faults =
        Stream.of("error", "warning", "info", "info")
            .map(level -> new Problem.Fault(level, 1, "", "blank-row", "The row is blank."))
            .toList();
    var problem = new Problem("about:blank", "The file has mistakes", 422, "", "", faults);
    assertThat(problem.errorCount()).isEqualTo("1 error, 1 warning");
    assertThat(faults)
        .extracting(Problem.Fault::levelWord)
        .containsExactly("Error", "Warning", "Info", "Info");
  }
}
