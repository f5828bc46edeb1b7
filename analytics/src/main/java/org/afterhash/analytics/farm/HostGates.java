package org.afterhash.analytics.farm;

import java.util.ArrayList;
import java.util.List;
import org.afterhash.analytics.rental.Tier;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.method.Methodology;
import org.jspecify.annotations.Nullable;

/**
 * What marketplaces ask of the machine around a card, and which part of a conversion it takes to
 * have it (docs/method.md §21). What an owner does not say is taken to be as in a mining rig: it
 * fails. Small work asks for nothing but the card.
 */
public final class HostGates {
  private final Methodology methodology;
  private final Site site;

  public HostGates(Methodology methodology, Site site) {
    this.methodology = methodology;
    this.site = site;
  }

  /** What a machine has to have. */
  public enum Gate {
    LANES("lanes", "PCI Express lanes a card"),
    CORES("cores", "cores a card"),
    MEMORY("ram", "GB of memory a card"),
    DISK("disk", "GB of disk a card"),
    UPLINK("uplink", "Mbit/s of uplink");

    private final String word;
    private final String label;

    Gate(String word, String label) {
      this.word = word;
      this.label = label;
    }

    /** As ids write it. */
    public String word() {
      return word;
    }

    /** What is counted, in words. */
    public String label() {
      return label;
    }
  }

  /**
   * A gate for one tier of work.
   *
   * @param needed at least so much
   * @param stated what the owner has; null where not said
   * @param share part of the cost of a conversion that passing it takes
   */
  public record Check(Gate gate, double needed, @Nullable Double stated, double share) {
    public boolean passes() {
      return stated != null && stated >= needed;
    }
  }

  /** All gates of a tier of work; none for small work. */
  public List<Check> checks(Tier tier) {
    var checks = new ArrayList<Check>();
    if (tier == Tier.BATCH) {
      return checks;
    }
    for (Gate gate : Gate.values()) {
      checks.add(
          new Check(
              gate,
              methodology.parameter("host." + gate.word() + "-" + tier.word()).p50(),
              stated(gate),
              methodology.parameter("host.share-" + gate.word()).p50()));
    }
    return checks;
  }

  /** Part of the cost of a conversion that is to be paid: that of the gates that fail. */
  public double failing(Tier tier) {
    double failing = 0;
    for (Check check : checks(tier)) {
      failing += check.passes() ? 0 : check.share();
    }
    return failing;
  }

  private @Nullable Double stated(Gate gate) {
    Integer lanes = site.lanesPerGpu();
    Integer uplink = site.uplinkMbps();
    return switch (gate) {
      case LANES -> lanes == null ? null : lanes.doubleValue();
      case CORES -> site.coresPerGpu();
      case MEMORY -> site.ramGbPerGpu();
      case DISK -> site.diskGbPerGpu();
      case UPLINK -> uplink == null ? null : uplink.doubleValue();
    };
  }
}
