package org.afterhash.portal.methodology;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.afterhash.domain.method.Grade;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Parameter;
import org.afterhash.domain.method.TimePath;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.shipped.SensitivityFile;
import org.afterhash.portal.web.Formats;
import org.afterhash.portal.web.SourceLink;
import org.afterhash.sql.MethodologyStore.Kept;

/**
 * What the page of the method shows.
 *
 * @param groups by the first part of the parameters' ids
 */
record MethodologyView(
    String version,
    String hash,
    List<VersionRow> versions,
    int numbers,
    int assumed,
    Map<String, List<ParameterRow>> groups,
    List<Group> others,
    List<ScenarioRow> scenarios,
    List<PathRow> paths,
    SensitivityTable sensitivity) {

  /** Groups that the page shows beside the formulas they belong to. */
  private static final Set<String> PLACED =
      Set.of(
          "spend",
          "resale",
          "sale",
          "fleet",
          "mix",
          "miners",
          "discount",
          "gate",
          "rental",
          "mine");

  /**
   * A version that figures were made with here.
   *
   * @param since when it was first used, or that it is used now
   */
  record VersionRow(String id, String since) {}

  /** Numbers of one kind. */
  record Group(String id, String title, List<ParameterRow> numbers) {}

  /**
   * A story.
   *
   * @param changes the numbers that it changes
   */
  record ScenarioRow(String id, String label, String changes) {}

  /** A grade as its box shows it. */
  record Badge(String text, String css) {
    static Badge of(Grade grade) {
      return grade == Grade.ASSUMPTION
          ? new Badge("assumed", "d")
          : new Badge(grade.name(), grade.name().toLowerCase(Locale.ROOT));
    }
  }

  /** A symbol with its index, which may be empty. */
  record Symbol(String letter, String index) {
    static Symbol of(String written) {
      int at = written.indexOf('_');
      return at < 0
          ? new Symbol(written, "")
          : new Symbol(written.substring(0, at), written.substring(at + 1));
    }
  }

  /** A number that is not known, or a known one, whose quantiles are then alike. */
  record ParameterRow(
      String id,
      String label,
      String note,
      Symbol symbol,
      String family,
      String p5,
      String p50,
      String p95,
      String unit,
      Badge grade,
      List<SourceLink> sources) {}

  /** A quantity that moves with time; {@code points} tells each month that is stated. */
  record PathRow(
      String id,
      String label,
      String note,
      Symbol symbol,
      String points,
      String unit,
      Badge grade,
      List<SourceLink> sources) {}

  static MethodologyView of(Edited edited, List<Kept> kept, SensitivityFile sensitivity) {
    Methodology method = edited.method();
    var rows = new MethodologyRows(method, edited.market());
    long assumed =
        method.parameters().stream().filter(p -> p.grade() == Grade.ASSUMPTION).count()
            + method.paths().stream().filter(p -> p.grade() == Grade.ASSUMPTION).count();
    Map<String, List<ParameterRow>> groups =
        method.parameters().stream()
            .collect(
                Collectors.groupingBy(
                    MethodologyView::group,
                    TreeMap::new,
                    Collectors.mapping(rows::row, Collectors.toList())));
    return new MethodologyView(
        method.version(),
        method.hash(),
        Stream.concat(
                Stream.of(new VersionRow(method.id(), "now")),
                kept.stream()
                    .filter(one -> !one.id().equals(method.id()))
                    .map(one -> new VersionRow(one.id(), day(one))))
            .toList(),
        method.parameters().size() + method.paths().size(),
        Math.toIntExact(assumed),
        groups,
        groups.entrySet().stream()
            .filter(group -> !PLACED.contains(group.getKey()))
            .map(group -> new Group(group.getKey(), title(group.getKey()), group.getValue()))
            .toList(),
        method.scenarios().stream().map(rows::row).toList(),
        method.paths().stream().sorted(Comparator.comparing(TimePath::id)).map(rows::row).toList(),
        SensitivityTable.of(sensitivity));
  }

  private static String day(Kept one) {
    return "since " + Formats.day(one.since().toLocalDate());
  }

  /** The first part of its id. */
  private static String group(Parameter parameter) {
    return parameter.id().replaceAll("\\..*", "");
  }

  private static String title(String group) {
    return group.substring(0, 1).toUpperCase(Locale.ROOT) + group.substring(1);
  }
}
