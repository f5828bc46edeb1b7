package org.afterhash.portal.estimate;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.afterhash.domain.fleet.FarmId;
import org.afterhash.domain.fleet.FleetVersion;
import org.afterhash.domain.result.NotFoundException;
import org.afterhash.ingest.demonstration.Demonstration;
import org.afterhash.ingest.demonstration.Demonstrations;
import org.afterhash.portal.web.Kept;
import org.afterhash.portal.web.Query;
import org.afterhash.portal.web.Workers;
import org.afterhash.sql.FleetStore;

/**
 * The farms that everyone may look at, and what they are worth. Valuations are kept by version,
 * edition and question: all of that is public.
 */
public final class FarmAnswers {
  /** Parameter that names a version of a fleet. */
  public static final String VERSION = "version";

  private static final int VERSIONS = 6;
  private static final int EDITIONS = 4;

  private final Demonstrations demonstrations;
  private final FleetStore fleets;
  private final Estimates estimates;
  private final Workers readers;
  private final Kept<Key, Valued> valued = new Kept<>(64);

  private record Key(FarmId farm, int version, String edition, FleetTerms terms) {}

  public FarmAnswers(
      Demonstrations demonstrations, FleetStore fleets, Estimates estimates, Workers readers) {
    this.demonstrations = demonstrations;
    this.fleets = fleets;
    this.estimates = estimates;
    this.readers = readers;
  }

  /** Names of the query parameters that {@link #asked} reads. */
  public static String[] parameters() {
    return Stream.concat(FleetTerms.parameters().stream(), Stream.of(VERSION))
        .toArray(String[]::new);
  }

  /**
   * The newest versions of a farm's fleet at the newest editions, on its owner's terms: versions
   * newest first, in each editions newest first.
   *
   * @return as {@link #asked} does
   */
  public Future<List<ValuedFarm>> history(String id) {
    return estimates
        .newest(EDITIONS)
        .compose(
            editions ->
                readers
                    .run(() -> versions(id))
                    .compose(
                        versions -> {
                          var all = new ArrayList<Future<ValuedFarm>>();
                          for (PublicFarm version : versions) {
                            for (Edited edited : editions) {
                              all.add(value(version, ownersTerms(version, edited), edited));
                            }
                          }
                          return Future.all(all)
                              .map(done -> all.stream().map(Future::result).toList());
                        }));
  }

  private List<PublicFarm> versions(String id) {
    Demonstration demonstration = demonstration(id);
    return fleets.versions(demonstration.farm().id()).stream()
        .sorted(Comparator.comparing(FleetVersion::number).reversed())
        .limit(VERSIONS)
        .map(version -> at(demonstration, Optional.of(version.number())))
        .toList();
  }

  private Demonstration demonstration(String id) {
    return fleets.demonstrations().stream()
        .filter(farm -> farm.value().equals(id))
        .flatMap(farm -> demonstrations.find(farm).stream())
        .findFirst()
        .orElseThrow(() -> new NotFoundException("farm", id));
  }

  /** The same farm on a second set of terms; empty where none is asked for. */
  public Future<Optional<Compared>> compared(PublicFarm farm, Variants variants, Edited edited) {
    return estimates.compared(edited, farm.fleet(), variants);
  }

  /** Each at its newest version and on its owner's terms, the smallest first. */
  public Future<List<ValuedFarm>> all(Edited edited) {
    return readers
        .run(this::newest)
        .compose(
            farms -> {
              List<Future<ValuedFarm>> all =
                  farms.stream()
                      .map(each -> value(each, ownersTerms(each, edited), edited))
                      .toList();
              return Future.all(all).map(done -> all.stream().map(Future::result).toList());
            });
  }

  private List<PublicFarm> newest() {
    List<FarmId> shown = fleets.demonstrations();
    return demonstrations.all().stream()
        .filter(each -> shown.contains(each.farm().id()))
        .map(each -> at(each, Optional.empty()))
        .toList();
  }

  /**
   * One of them, as a query asks: {@code version} of its fleet, the newest without; and terms. A
   * query that says nothing of the terms is answered on the owner's; one that says anything is the
   * whole of what is asked.
   *
   * @param id as an address has it
   * @return failed with {@link NotFoundException} also for farms that are somebody's own
   */
  public Future<ValuedFarm> asked(String id, Query query, Edited edited) {
    return find(id, query)
        .compose(
            farm ->
                value(
                    farm,
                    FleetTerms.areIn(query)
                        ? FleetTerms.of(query, edited)
                        : ownersTerms(farm, edited),
                    edited));
  }

  /** What the owner of a farm says of it. */
  public static FleetTerms ownersTerms(PublicFarm farm, Edited edited) {
    return FleetTerms.of(farm.sites(), edited);
  }

  /**
   * One of them at the {@code version} of its fleet that a query names, the newest without.
   *
   * @return as {@link #asked} does
   */
  public Future<PublicFarm> find(String id, Query query) {
    Optional<Integer> version =
        query.text(VERSION).map(given -> (int) query.whole(VERSION, 1, 1, Integer.MAX_VALUE));
    return readers.run(() -> at(demonstration(id), version));
  }

  private PublicFarm at(Demonstration demonstration, Optional<Integer> wanted) {
    FarmId farm = demonstration.farm().id();
    List<FleetVersion> versions = fleets.versions(farm);
    Stream<FleetVersion> fitting =
        wanted.isEmpty()
            ? Stream.of(versions.get(versions.size() - 1))
            : versions.stream().filter(version -> version.number() == wanted.get());
    FleetVersion version =
        fitting
            .findFirst()
            .orElseThrow(
                () -> new NotFoundException("version of " + farm, String.valueOf(wanted.get())));
    return new PublicFarm(demonstration, versions, version, fleets.fleet(farm, version.number()));
  }

  /** What a farm is worth on some terms. */
  public Future<ValuedFarm> value(PublicFarm farm, FleetTerms terms, Edited edited) {
    var key = new Key(farm.version().farm(), farm.version().number(), edited.edition().id(), terms);
    return valued
        .get(key, () -> estimates.valued(edited, farm.fleet(), terms))
        .map(worth -> new ValuedFarm(farm, terms, worth));
  }
}
