package org.afterhash.portal.figure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.afterhash.domain.estimate.IndustryEstimate;
import org.afterhash.domain.estimate.IndustryEstimate.PlacedClaim;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.source.Claim;

/**
 * Somebody's figure for money spent on, or worth of, mining hardware.
 *
 * @param placed where it falls in those of our quantities that it can be held against
 */
public record Statement(Claim claim, Subject subject, List<PlacedClaim> placed) {

  /** What such figures are about. */
  public enum Subject {
    SPENT("industry_gpu_spend", "“Spent on GPUs”", "Bitpro, told by Bloomberg", true),
    DISPLACED("pow_miner_hardware_displaced", "“Hardware to be displaced”", "Messari", true),
    WORTH("gpu_value_stopped_at_merge", "“Worth of GPUs that stopped”", "CryptoQuant", true),
    BOARDS("jpr_aib_value_to_miners", "“Boards that went to miners”", "Jon Peddie Research", false);

    private final String metric;
    private final String chartLabel;
    private final String speaker;
    private final boolean industryWide;

    Subject(String metric, String chartLabel, String speaker, boolean industryWide) {
      this.metric = metric;
      this.chartLabel = chartLabel;
      this.speaker = speaker;
      this.industryWide = industryWide;
    }

    public String chartLabel() {
      return chartLabel;
    }

    public String speaker() {
      return speaker;
    }

    /** Whether it speaks of all cards rather than of one year's or quarter's. */
    public boolean isIndustryWide() {
      return industryWide;
    }
  }

  /** All such figures of a market, in the order of subjects and then of claims. */
  public static List<Statement> of(MarketSnapshot market, IndustryEstimate estimate) {
    Map<String, List<PlacedClaim>> placed =
        estimate.claims().stream().collect(Collectors.groupingBy(p -> p.claim().id()));
    return java.util.Arrays.stream(Subject.values())
        .flatMap(
            subject ->
                market.claims().stream()
                    .filter(claim -> claim.metric().equals(subject.metric))
                    .map(
                        claim ->
                            new Statement(
                                claim, subject, placed.getOrDefault(claim.id(), List.of()))))
        .toList();
  }
}
