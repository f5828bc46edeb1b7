package org.afterhash.analytics.resale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.gpu.GpuModel;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Prior;

/**
 * What is known of all log prices together (docs/method.md §5): a Kalman filter.
 *
 * <p>The state holds four sorts of numbers: the log price of each model, which moves every month;
 * the momentum of the whole market, which fades; the offset of each kind of price from sales, which
 * is common to all models; and how far a kind of price strays on one model for good. An observation
 * is the sum of a price, an offset, a stray and noise. So a month in which two kinds were observed
 * on the same models teaches the filter their offset, a model that was not observed moves with
 * those that were, and what is not known of an offset stays common to all cards.
 */
final class PriceFilter {
  private static final double UNKNOWN_LAUNCH_PRICE = 300;

  private final Map<GpuModelId, Integer> models = new TreeMap<>();
  private final Map<PriceKind, Integer> offsets = new TreeMap<>();
  private final Map<String, Integer> strays = new TreeMap<>();
  private final boolean[] large;
  private final double[] mean;
  private final double[][] covariance;
  private final int momentum;
  private final Methodology methodology;
  private final PriceDynamics dynamics;

  /** Nothing seen yet; the state has room for what {@code observations} speak of. */
  PriceFilter(Methodology methodology, GpuCatalogue catalogue, List<Observation> observations) {
    this(methodology, PriceDynamics.of(methodology), catalogue, observations);
  }

  /** The same with prices that move as {@code dynamics} says. */
  PriceFilter(
      Methodology methodology,
      PriceDynamics dynamics,
      GpuCatalogue catalogue,
      List<Observation> observations) {
    this.methodology = methodology;
    this.dynamics = dynamics;
    observations.forEach(o -> models.put(o.model(), 0));
    observations.forEach(o -> offsets.put(o.kind(), 0));
    observations.forEach(o -> strays.put(stray(o), 0));
    int size = 0;
    for (Map<?, Integer> part : List.of(models, offsets, strays)) {
      for (Map.Entry<?, Integer> entry : part.entrySet()) {
        entry.setValue(size++);
      }
    }
    large = new boolean[models.size()];
    momentum = size;
    mean = new double[size + 1];
    covariance = new double[size + 1][size + 1];
    covariance[momentum][momentum] = dynamics.momentumVariance();
    startModels(catalogue);
    offsets.forEach((kind, at) -> startOffset(kind, at));
    for (Observation o : observations) {
      int at = strays.getOrDefault(stray(o), 0);
      covariance[at][at] = square(fixed("resale.spread-" + o.kind().word()));
    }
  }

  /** Lets a month pass. */
  void advance() {
    fadeMomentum();
    double common = square(dynamics.jump());
    double ofLarge = square(dynamics.large());
    double own = square(dynamics.own());
    double gained = covariance[momentum][momentum];
    for (int i = 0; i < large.length; i++) {
      mean[i] += mean[momentum] + (large[i] ? dynamics.driftLarge() : dynamics.driftSmall());
      covariance[i][i] += own;
      for (int j = 0; j < large.length; j++) {
        covariance[i][j] +=
            common
                + (large[i] && large[j] ? ofLarge : 0)
                + covariance[i][momentum]
                + covariance[momentum][j]
                + gained;
      }
    }
    for (int k = large.length; k < mean.length; k++) {
      for (int i = 0; i < large.length; i++) {
        covariance[i][k] += covariance[momentum][k];
        covariance[k][i] = covariance[i][k];
      }
    }
  }

  private void fadeMomentum() {
    double left = dynamics.persistence();
    mean[momentum] *= left;
    for (int k = 0; k < momentum; k++) {
      covariance[momentum][k] *= left;
      covariance[k][momentum] *= left;
    }
    covariance[momentum][momentum] =
        square(left) * covariance[momentum][momentum] + square(dynamics.momentum());
  }

  /** Takes an observation of the present month into account. */
  void see(Observation o) {
    double[] gain = gain(o);
    double variance = variance(o, gain);
    double surprise = o.logUsd() - expected(o);
    for (int i = 0; i < gain.length; i++) {
      mean[i] += gain[i] * surprise / variance;
      double scaled = gain[i] / variance;
      for (int j = 0; j < gain.length; j++) {
        covariance[i][j] -= scaled * gain[j];
      }
    }
  }

  /** What the log of such an observation would be in the present month. */
  double expected(Observation o) {
    return mean[models.getOrDefault(o.model(), 0)]
        + mean[offsets.getOrDefault(o.kind(), 0)]
        + mean[strays.getOrDefault(stray(o), 0)];
  }

  /** Variance of the log of such an observation, its noise included. */
  double variance(Observation o) {
    return variance(o, gain(o));
  }

  private double variance(Observation o, double[] gain) {
    return gain[models.getOrDefault(o.model(), 0)]
        + gain[offsets.getOrDefault(o.kind(), 0)]
        + gain[strays.getOrDefault(stray(o), 0)]
        + noise(o);
  }

  /** Covariance of every number of the state with such an observation. */
  private double[] gain(Observation o) {
    int model = models.getOrDefault(o.model(), 0);
    int offset = offsets.getOrDefault(o.kind(), 0);
    int stray = strays.getOrDefault(stray(o), 0);
    var gain = new double[mean.length];
    for (int i = 0; i < gain.length; i++) {
      gain[i] = covariance[i][model] + covariance[i][offset] + covariance[i][stray];
    }
    return gain;
  }

  /** Which models the state has room for, in the order of their ids. */
  List<GpuModelId> models() {
    return List.copyOf(models.keySet());
  }

  /** The log prices as they now stand, models in the order of their ids. */
  JointLogPrices logPrices() {
    int n = models.size();
    var means = new double[n];
    var covariances = new double[n][n];
    for (int i = 0; i < n; i++) {
      means[i] = mean[i];
      System.arraycopy(covariance[i], 0, covariances[i], 0, n);
    }
    return new JointLogPrices(new ArrayList<>(models.keySet()), means, covariances);
  }

  private void startModels(GpuCatalogue catalogue) {
    double from = fixed("resale.large-memory");
    models.forEach(
        (id, at) -> {
          GpuModel model = catalogue.get(id);
          Double launch = model.launchPriceUsd();
          Double memory = model.memoryGb();
          mean[at] = StrictMath.log(launch == null ? UNKNOWN_LAUNCH_PRICE : launch);
          covariance[at][at] = square(fixed("resale.level-spread"));
          large[at] = memory != null && memory >= from;
        });
  }

  private void startOffset(PriceKind kind, int at) {
    if (kind == PriceKind.SALE) {
      return;
    }
    Prior prior = methodology.parameter("resale.offset-" + kind.word()).prior();
    if (!(prior instanceof Prior.Normal normal)) {
      throw new IllegalArgumentException("resale.offset-" + kind.word() + " is not normal");
    }
    mean[at] = normal.mean();
    covariance[at][at] = square(normal.sd());
  }

  private double noise(Observation o) {
    Integer stated = o.offers();
    double offers = stated == null ? fixed("resale.unstated-offers") : stated;
    return square(dynamics.noise()) + square(fixed("resale.dispersion")) / offers;
  }

  private double fixed(String id) {
    return methodology.parameter(id).p50();
  }

  private static String stray(Observation o) {
    return o.model() + " " + o.kind();
  }

  private static double square(double x) {
    return x * x;
  }
}
