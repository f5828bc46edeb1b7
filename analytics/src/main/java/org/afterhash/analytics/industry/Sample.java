package org.afterhash.analytics.industry;

import java.util.Arrays;
import org.afterhash.analytics.random.ParameterDraws;
import org.afterhash.analytics.recovery.MinersCards;
import org.afterhash.analytics.recovery.RecoveryDraws;
import org.afterhash.analytics.spend.SpendDraws;
import org.afterhash.analytics.spend.SpendWindow;

/** What all models together say at some coordinates, by draw. */
final class Sample {
  private final ParameterDraws drawn;
  private final SpendDraws spend;
  private final double[][] mix;
  private final MinersCards cards;
  private final RecoveryDraws recovered;

  Sample(
      ParameterDraws drawn,
      SpendDraws spend,
      double[][] mix,
      MinersCards cards,
      RecoveryDraws recovered) {
    this.drawn = drawn;
    this.spend = spend;
    this.mix = mix;
    this.cards = cards;
    this.recovered = recovered;
  }

  ParameterDraws drawn() {
    return drawn;
  }

  SpendDraws spend() {
    return spend;
  }

  /** Shares of the cards, by class, then draw. */
  double[][] mix() {
    return mix;
  }

  MinersCards cards() {
    return cards;
  }

  RecoveryDraws recovered() {
    return recovered;
  }

  /** What is recovered of the spend over Ethereum's life, by draw. */
  double[] share() {
    return share(recovered);
  }

  /** The same with something else recovered. */
  double[] share(RecoveryDraws other) {
    double[] share = other.value();
    double[] life = spend.spend(SpendWindow.LIFE.first(), SpendWindow.LIFE.last());
    Arrays.setAll(share, i -> share[i] / life[i]);
    return share;
  }
}
