package org.afterhash.portal.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterhash.domain.fleet.FarmId;
import org.afterhash.domain.fleet.FleetChange;
import org.afterhash.domain.fleet.FleetVersion;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.fleet.Sites;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.fleet.SitesFile;
import org.afterhash.portal.estimate.Questions;
import org.afterhash.portal.export.FleetCsv;
import org.afterhash.sql.FleetLoad;
import org.afterhash.sql.FleetStore;
import org.afterhash.sql.Migrations;
import org.afterhash.sql.SiteStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fleet}: the versions of a farm's fleet. */
@Command(
    name = "fleet",
    description =
        "List, compare, restore and export the versions of a farm's fleet, and its sites.",
    mixinStandardHelpOptions = true)
final class Fleet implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return 2;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  @Command(description = "List every version, the oldest first.", mixinStandardHelpOptions = true)
  int versions(
      @Parameters(paramLabel = "FARM", description = "Id of the farm.") String farm,
      @Mixin DatabaseChoice database) {
    try (DatabaseChoice.Open open = database.join(out())) {
      Migrations.run(open.address());
      out().println("version  published             cards     rows  sha-256       file");
      new FleetStore(open.address()).versions(new FarmId(farm)).forEach(this::tell);
    }
    return 0;
  }

  private void tell(FleetVersion v) {
    String origin = v.restored() == null ? v.fileName() : "version " + v.restored() + " restored";
    out()
        .printf(
            Locale.ROOT,
            "%7d  %.19sZ  %,9d %,8d  %.12s  %s%n",
            v.number(),
            v.published(),
            v.gpus(),
            v.rows(),
            v.sha256(),
            origin);
  }

  @Command(
      description = "Say what changed from one version to another.",
      mixinStandardHelpOptions = true)
  int compare(
      @Parameters(paramLabel = "FARM", description = "Id of the farm.") String farm,
      @Parameters(paramLabel = "FROM", description = "Number of a version.") int from,
      @Parameters(paramLabel = "TO", description = "Number of another.") int to,
      @Mixin DatabaseChoice database) {
    try (DatabaseChoice.Open open = database.join(out());
        CurrentMarket market = CurrentMarket.of(open.address())) {
      var fleets = new FleetStore(open.address());
      var id = new FarmId(farm);
      GpuCatalogue catalogue = market.edited().market().catalogue();
      List<FleetChange> changes = fleets.fleet(id, from).changesTo(fleets.fleet(id, to));
      changes.forEach(change -> tell(change, catalogue));
      if (changes.isEmpty()) {
        out().println("The two versions hold the same cards.");
      }
    }
    return 0;
  }

  private void tell(FleetChange c, GpuCatalogue catalogue) {
    String cards =
        Stream.of(
                catalogue.get(c.model()).name(),
                c.condition().word(),
                c.purchased() == null ? "" : "bought " + c.purchased(),
                c.pricePaid() == null ? "" : "for " + c.pricePaid(),
                c.site() == null ? "" : "at " + c.site())
            .filter(word -> !word.isEmpty())
            .reduce((one, more) -> one + ", " + more)
            .orElse("");
    out()
        .printf(
            Locale.ROOT,
            "%+,9d  %s (%,d, was %,d)%n",
            c.after() - c.before(),
            cards,
            c.after(),
            c.before());
  }

  @Command(
      description = "Make an older version the newest once more.",
      mixinStandardHelpOptions = true)
  int restore(
      @Parameters(paramLabel = "FARM", description = "Id of the farm.") String farm,
      @Parameters(paramLabel = "VERSION", description = "Its number.") int version,
      @Mixin DatabaseChoice database) {
    try (DatabaseChoice.Open open = database.join(out())) {
      Migrations.run(open.address());
      FleetVersion restored = new FleetLoad(open.address()).restore(new FarmId(farm), version);
      out()
          .println(
              "Version " + version + " is the newest again, as version " + restored.number() + ".");
    }
    return 0;
  }

  @Command(
      description = {
        "Say on which terms a farm's cards run at its sites, or show what was said.",
        "FILE is CSV: site,siteType,powerPrice,uplinkMbps,lanes,ramGb,cores,diskGb,spareKw; only"
            + " site is needed, and the row without one is for all sites. It replaces what was said before,"
            + " and counts from the next time that all farms are valued."
      },
      mixinStandardHelpOptions = true)
  int sites(
      @Parameters(paramLabel = "FARM", description = "Id of the farm.") String farm,
      @Parameters(paramLabel = "FILE", arity = "0..1", description = "What is said of its sites.")
          Optional<Path> file,
      @Mixin DatabaseChoice database)
      throws Exception {
    var id = new FarmId(farm);
    Optional<Sites> said = file.isEmpty() ? Optional.empty() : Optional.of(sites(file.get()));
    try (DatabaseChoice.Open open = database.join(out())) {
      Migrations.run(open.address());
      var store = new SiteStore(open.address());
      said.ifPresent(sites -> store.store(id, sites));
      new FleetStore(open.address()).newest(id);
      out().println(String.join(",", SitesFile.COLUMNS));
      Sites sites = store.of(id);
      out().println(row("", sites.all()));
      sites.named().forEach((name, site) -> out().println(row(name.value(), site)));
    }
    return 0;
  }

  private static Sites sites(Path file) throws Exception {
    Parsed<Sites> read = SitesFile.read(InputFile.bytes(file));
    if (!read.isGood()) {
      throw new RefusedException(
          read.errors().stream()
              .map(each -> "Line " + each.line() + ": " + each.sentence())
              .collect(Collectors.joining(System.lineSeparator())));
    }
    return read.value();
  }

  private static String row(String name, Site site) {
    return Stream.of(
            name.contains(",") || name.contains("\"")
                ? "\"" + name.replace("\"", "\"\"") + "\""
                : name,
            site.kind() == Site.Kind.UNKNOWN ? "" : site.kind().name().toLowerCase(Locale.ROOT),
            text(site.powerPrice()),
            text(site.uplinkMbps()),
            text(site.lanesPerGpu()),
            text(site.ramGbPerGpu()),
            text(site.coresPerGpu()),
            text(site.diskGbPerGpu()),
            text(site.spareKw()))
        .collect(Collectors.joining(","));
  }

  private static String text(@Nullable Number value) {
    return value == null ? "" : Questions.plain(value.doubleValue());
  }

  @Command(
      description = "Write a version as a fleet file in the normal form.",
      mixinStandardHelpOptions = true)
  int export(
      @Parameters(paramLabel = "FARM", description = "Id of the farm.") String farm,
      @Parameters(paramLabel = "FILE", description = "CSV file to write.") Path file,
      @Parameters(
              paramLabel = "VERSION",
              arity = "0..1",
              description = "Its number; the newest without one.")
          Optional<Integer> version,
      @Mixin DatabaseChoice database)
      throws Exception {
    try (DatabaseChoice.Open open = database.join(out());
        CurrentMarket market = CurrentMarket.of(open.address())) {
      var fleets = new FleetStore(open.address());
      var id = new FarmId(farm);
      int number = version.orElseGet(() -> fleets.newest(id).number());
      GpuCatalogue catalogue = market.edited().market().catalogue();
      OutputFile.write(file, csv -> FleetCsv.write(fleets.fleet(id, number), catalogue, csv));
      out().println("Wrote version " + number + " of " + id + " to " + file + ".");
    }
    return 0;
  }
}
