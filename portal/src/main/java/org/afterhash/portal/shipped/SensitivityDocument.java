package org.afterhash.portal.shipped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.domain.estimate.Sensitivity.Estimated;
import org.afterhash.domain.estimate.Sensitivity.Index;
import org.afterhash.domain.estimate.Sensitivity.Structure;
import org.afterhash.portal.shipped.SensitivityFile.AtDate;

/** What the recoverable share hangs on, at two dates, as {@code docs/sensitivity.md}. */
public final class SensitivityDocument {
  private static final double LEAST = 0.005;

  private final List<String> lines = new ArrayList<>();
  private final SensitivityFile result;
  private final AtDate merge;
  private final AtDate now;

  private SensitivityDocument(SensitivityFile result) {
    this.result = result;
    this.merge = result.dates().get(0);
    this.now = result.dates().get(1);
  }

  /** Markdown; the same bytes for the same result. */
  public static String of(SensitivityFile result) {
    var text = new SensitivityDocument(result);
    text.head();
    text.indices("Groups of inputs", true);
    text.indices("Single inputs", false);
    text.structure();
    return String.join("\n", text.lines) + "\n";
  }

  private void head() {
    add("# What the recoverable share hangs on");
    add("");
    add(
        "Written by `./afterhash sensitivity`, not by hand: do not edit. Method %s, facts `%s`, base"
            + " scenario, %,d draws a run, seed %d; what it means: [method.md](method.md), section"
            + " 19.",
        result.methodology(), result.facts().substring(0, 12), result.draws(), result.seed());
  }

  private void indices(String title, boolean groups) {
    add("");
    add("## " + title);
    add("");
    add(
        "Parts of the variance of the logarithm of the share, in %%, with the 90 %% interval that"
            + " the draws leave. Those under half a percent at both dates are left out.");
    add("");
    String first = merge.date().toString();
    String last = now.date().toString();
    add("| | %s alone | %s total | %s alone | %s total |", first, first, last, last);
    add("|---|---|---|---|---|");
    Map<String, Index> later = new LinkedHashMap<>();
    now.indices().forEach(index -> later.put(index.id(), index));
    for (Index index : merge.indices()) {
      Index other = later.getOrDefault(index.id(), index);
      boolean large = index.total().value() >= LEAST || other.total().value() >= LEAST;
      if (index.group() == groups && large) {
        add(
            "| %s | %s | %s | %s | %s |",
            groups ? index.label() : index.label() + " (`" + index.id() + "`)",
            percent(index.first()),
            percent(index.total()),
            percent(other.first()),
            percent(other.total()));
      }
    }
  }

  private void structure() {
    add("");
    add("## Parts of the model replaced");
    add("");
    add("The share (5 / 50 / 95 %%) with a part of the model replaced, on the same draws.");
    add("");
    add("| | %s | change | %s | change |", merge.date(), now.date());
    add("|---|---|---|---|---|");
    for (int k = 0; k < merge.structure().size(); k++) {
      Structure one = merge.structure().get(k);
      Structure other = now.structure().get(k);
      add(
          "| %s | %s | %s | %s | %s |",
          one.label(),
          share(one.share()),
          change(one.change()),
          share(other.share()),
          change(other.change()));
    }
  }

  private static String percent(Estimated part) {
    return text(
        "%.1f (%.1f to %.1f)", tenths(part.value()), tenths(part.low()), tenths(part.high()));
  }

  /** In percent; adding 0 takes the sign from what rounds to nothing. */
  private static double tenths(double part) {
    return Math.rint(1000 * part) / 10 + 0.0;
  }

  private static String share(Distribution share) {
    return text("%.3f / %.3f / %.3f", share.p5(), share.p50(), share.p95());
  }

  private static String change(double change) {
    return text("%+.4f", change);
  }

  private void add(String format, Object... values) {
    lines.add(text(format, values));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
