package org.afterhash.ingest.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.fleet.Sites;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.csv.CsvRow;
import org.afterhash.ingest.csv.CsvTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an owner says of sites: a CSV file with a row for each, its columns named as the
 * parameters of valuations are. A row without a name stands for all of which nothing else is said;
 * a cell that is empty says nothing.
 */
public final class SitesFile {
  /** Names of the columns. */
  public static final List<String> COLUMNS =
      List.of(
          "site",
          "siteType",
          "powerPrice",
          "uplinkMbps",
          "lanes",
          "ramGb",
          "cores",
          "diskGb",
          "spareKw");

  private static final CsvTable TABLE =
      new CsvTable(
          COLUMNS.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList(),
          Set.of("site"),
          Failure.Level.ERROR);

  private SitesFile() {}

  /** The sites; failures besides those of {@link CsvTable} are {@code constraint-error}. */
  public static Parsed<Sites> read(byte[] file) {
    Parsed<List<CsvRow>> rows = TABLE.read(file);
    var failures = new ArrayList<>(rows.failures());
    Site all = Site.UNKNOWN;
    var named = new TreeMap<SiteName, Site>();
    Set<String> seen = new HashSet<>();
    for (CsvRow row : rows.value()) {
      List<String> cells = row.cells().stream().map(String::strip).toList();
      String name = cells.get(0);
      try {
        Site site = site(cells);
        if (!seen.add(name)) {
          throw new IllegalArgumentException("The site stands in the file twice");
        }
        if (name.isEmpty()) {
          all = site;
        } else {
          named.put(new SiteName(name), site);
        }
      } catch (IllegalArgumentException e) {
        String sentence = e.getMessage() + ".";
        failures.add(Failure.error(row.line(), "site", "constraint-error", sentence));
      }
    }
    return new Parsed<>(new Sites(all, named), failures);
  }

  private static Site site(List<String> cells) {
    return new Site(
        kind(cells.get(1)),
        number(cells.get(2)),
        whole(cells.get(3)),
        whole(cells.get(4)),
        number(cells.get(5)),
        number(cells.get(6)),
        number(cells.get(7)),
        number(cells.get(8)));
  }

  private static Site.Kind kind(String text) {
    return Arrays.stream(Site.Kind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(text.isEmpty() ? "unknown" : text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"" + text + "\" is no siteType: home, warehouse, datacentre or colo"));
  }

  private static @Nullable Double number(String text) {
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      throw new IllegalArgumentException("\"" + text + "\" is no number such as 0.045");
    }
    return Double.valueOf(text);
  }

  private static @Nullable Integer whole(String text) {
    Double number = number(text);
    if (number != null && number != Math.rint(number)) {
      throw new IllegalArgumentException("\"" + text + "\" is no whole number");
    }
    return number == null ? null : number.intValue();
  }
}
