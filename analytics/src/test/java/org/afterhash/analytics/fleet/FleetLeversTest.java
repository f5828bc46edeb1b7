package org.afterhash.analytics.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.afterhash.analytics.TestMethodology;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.domain.estimate.Lever;
import org.afterhash.domain.method.Methodology;
import org.junit.jupiter.api.Test;

class FleetLeversTest {
  private final Methodology methodology = TestMethodology.shipped();

  @Test
  void drawsThatAreAlikeCountAlikeInTheTenthThatTheyFill() {
    double[] resale = new double[100];
    double[] recoverable = new double[100];
    Arrays.setAll(resale, i -> i % 8 == 0 && i < 96 ? 0 : i % 8 == 1 && i < 96 ? 9 : 5);
    Arrays.setAll(recoverable, i -> resale[i] == 5 ? 50 : 10 * resale[i] + i);
    Lever lever =
        new Lever("prices", "What used cards sell for at the date", "USD", 0, 9, 44, 90 + 45);
    assertThat(levers(recoverable, resale)).containsExactly(lever);
  }

  @Test
  void meansAreThoseOfTheTenLowestAndTheTenHighestOfAHundred() {
    double[] resale = IntStream.range(0, 100).mapToDouble(i -> 37 * i % 100).toArray();
    double[] recoverable = Arrays.stream(resale).map(usd -> 1000 - usd * usd).toArray();
    Lever lever =
        new Lever(
            "prices", "What used cards sell for at the date", "USD", 4.5, 94.5, 971.5, -7938.5);
    assertThat(levers(recoverable, resale)).containsExactly(lever);
  }

  /** Nothing but the price varies. */
  private List<Lever> levers(double[] recoverable, double[] resale) {
    List<String> names = OwnersWorld.drawnNames();
    var rows = new double[names.size()][resale.length];
    Arrays.stream(rows).forEach(row -> Arrays.fill(row, 0.5));
    return new FleetLevers(recoverable)
        .of(methodology, new ParameterDraws(methodology, names, rows), resale);
  }
}
