package org.afterhash.domain.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.afterhash.domain.method.TimePath.Point;
import org.junit.jupiter.api.Test;

final class TimePathTest {
  private static final Point FIRST = new Point(YearMonth.of(2020, 10), 0.4);
  private static final Point SECOND = new Point(YearMonth.of(2021, 2), 1.2);

  @Test
  void betweenTwoPointsItRunsStraightAndBeyondThemLevel() {
    TimePath path = path(List.of(FIRST, SECOND));
    assertThat(path.at(YearMonth.of(2015, 1))).isEqualTo(0.4);
    assertThat(path.at(YearMonth.of(2020, 10))).isEqualTo(0.4);
    assertThat(path.at(YearMonth.of(2020, 11))).isCloseTo(0.6, within(1e-12));
    assertThat(path.at(YearMonth.of(2021, 1))).isCloseTo(1.0, within(1e-12));
    assertThat(path.at(YearMonth.of(2021, 2))).isEqualTo(1.2);
    assertThat(path.at(YearMonth.of(2030, 1))).isEqualTo(1.2);
  }

  @Test
  void pointsOutOfOrderAreRefusedAndSoIsNoneAtAll() {
    assertThatThrownBy(() -> path(List.of(SECOND, FIRST))).hasMessageContaining("order");
    assertThatThrownBy(() -> path(List.of())).hasMessageContaining("points");
  }

  @Test
  void aGradeWithoutASourceIsRefused() {
    assertThatThrownBy(
            () -> new TimePath("a.b", "x", "label", "USD", List.of(FIRST), Grade.A, List.of(), ""))
        .hasMessageContaining("source");
  }

  private static TimePath path(List<Point> points) {
    return new TimePath(
        "spend.premium", "π_t", "Premium", "1", points, Grade.ASSUMPTION, List.of(), "");
  }
}
