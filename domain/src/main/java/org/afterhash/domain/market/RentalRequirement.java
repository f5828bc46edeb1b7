package org.afterhash.domain.market;

import java.util.List;
import java.util.Optional;
import org.afterhash.domain.Require;
import org.afterhash.domain.source.Confidence;
import org.afterhash.domain.source.PartialDate;
import org.afterhash.domain.source.SourceKey;

/**
 * What a marketplace asks of a host that wants to rent out its cards.
 *
 * @param stage of the host's way in, such as {@code listing} or {@code verification}
 * @param requirement such as {@code gpu_ram_gb_min}
 * @param value a number or words
 * @param unit of a number; empty for words
 * @param date when it was asked; empty where not stated
 * @param note caveat; may be empty
 */
public record RentalRequirement(
    String platform,
    String stage,
    String requirement,
    String value,
    String unit,
    Optional<PartialDate> date,
    List<SourceKey> sources,
    Confidence confidence,
    String note) {

  public RentalRequirement {
    Require.text(platform, "A rental requirement's platform");
    Require.text(stage, platform + ": stage");
    Require.text(requirement, platform + ", " + stage + ": requirement");
    Require.text(value, platform + ", " + stage + ", " + requirement + ": value");
    sources = List.copyOf(sources);
  }
}
