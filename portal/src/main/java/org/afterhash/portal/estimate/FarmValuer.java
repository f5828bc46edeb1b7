package org.afterhash.portal.estimate;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.afterhash.analytics.fleet.SmallFleets;
import org.afterhash.domain.estimate.FleetHeadline;
import org.afterhash.domain.fleet.Sites;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.ingest.demonstration.Demonstrations;
import org.afterhash.portal.web.BadRequestException;
import org.afterhash.sql.FarmWorth;
import org.afterhash.sql.OwnedFleet;
import org.afterhash.sql.RevaluationNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What farms are worth, many at once: each on the terms of its owner as far as we know them.
 * Blocks, so not for event loops.
 */
public final class FarmValuer implements RevaluationNode.Valuer {
  private static final Logger LOG = LoggerFactory.getLogger(FarmValuer.class);
  private static final int MINUTES = 2;

  /** Fleets whose imputed prices are kept at once. */
  private static final int BLOCK = 100;

  private final Estimates estimates;
  private final Demonstrations demonstrations;

  /**
   * A valuer.
   *
   * @param demonstrations whose owners say something of their sites
   */
  public FarmValuer(Estimates estimates, Demonstrations demonstrations) {
    this.estimates = estimates;
    this.demonstrations = demonstrations;
  }

  @Override
  public List<FarmWorth> value(String edition, List<OwnedFleet> fleets) throws Exception {
    Edited edited;
    try {
      edited = await(estimates.edition(edition));
    } catch (NotFoundException e) {
      LOG.warn("Farms are not valued at edition {}: this method does not have it", edition);
      return List.of();
    }
    SmallFleets small = await(estimates.small(edited));
    var worths = new ArrayList<FarmWorth>(fleets.size());
    for (int from = 0; from < fleets.size(); from += BLOCK) {
      List<OwnedFleet> block = fleets.subList(from, Math.min(fleets.size(), from + BLOCK));
      worths.addAll(block(block, edited, small));
    }
    return worths;
  }

  private List<FarmWorth> block(List<OwnedFleet> fleets, Edited edited, SmallFleets small)
      throws Exception {
    List<OwnedFleet> plain = fleets.stream().filter(this::isPlain).toList();
    var worths = new ArrayList<FarmWorth>(fleets.size());
    try {
      List<FleetHeadline> headlines =
          small.headlines(plain.stream().map(OwnedFleet::fleet).toList());
      for (int i = 0; i < plain.size(); i++) {
        worths.add(new FarmWorth(plain.get(i), edited.valuedAt(), headlines.get(i), null));
      }
    } catch (NotFoundException e) {
      worths.clear();
      for (OwnedFleet each : plain) {
        worths.add(alone(each, edited));
      }
    }
    for (OwnedFleet each : fleets) {
      if (!isPlain(each)) {
        worths.add(alone(each, edited));
      }
    }
    return worths;
  }

  private boolean isPlain(OwnedFleet each) {
    return SmallFleets.has(each.fleet())
        && each.sites().equals(Sites.UNKNOWN)
        && demonstrations.find(each.farm()).isEmpty();
  }

  /** One that is too large, or whose owner says something; or one that cannot be valued. */
  private FarmWorth alone(OwnedFleet each, Edited edited) throws Exception {
    Sites sites =
        demonstrations
            .find(each.farm())
            .map(demonstration -> demonstration.farm().sites())
            .orElse(each.sites());
    FleetTerms terms = FleetTerms.of(sites.within(each.fleet()), edited);
    try {
      Valued valued = await(estimates.valued(edited, each.fleet(), terms));
      FleetHeadline headline = FleetHeadline.of(valued.valuation());
      return new FarmWorth(each, edited.valuedAt(), headline, null);
    } catch (NotFoundException | BadRequestException e) {
      return new FarmWorth(each, edited.valuedAt(), null, e.getMessage());
    }
  }

  private static <T> T await(Future<T> future) throws Exception {
    try {
      return future.toCompletionStage().toCompletableFuture().get(MINUTES, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
