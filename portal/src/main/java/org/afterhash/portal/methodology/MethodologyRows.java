package org.afterhash.portal.methodology;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.afterhash.domain.market.MarketSnapshot;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Parameter;
import org.afterhash.domain.method.Prior;
import org.afterhash.domain.method.Scenario;
import org.afterhash.domain.method.Shock;
import org.afterhash.domain.method.TimePath;
import org.afterhash.portal.chart.Unit;
import org.afterhash.portal.methodology.MethodologyView.Badge;
import org.afterhash.portal.methodology.MethodologyView.ParameterRow;
import org.afterhash.portal.methodology.MethodologyView.PathRow;
import org.afterhash.portal.methodology.MethodologyView.ScenarioRow;
import org.afterhash.portal.methodology.MethodologyView.Symbol;
import org.afterhash.portal.web.Formats;
import org.afterhash.portal.web.SourceLink;

/** Numbers, paths and stories of a method as rows of its page. */
final class MethodologyRows {
  private static final Pattern ID = Pattern.compile("[a-z]+\\.[a-z0-9]+(?:-[a-z0-9]+)*");

  private final Map<String, String> labels = new TreeMap<>();
  private final MarketSnapshot market;

  MethodologyRows(Methodology method, MarketSnapshot market) {
    this.market = market;
    method.parameters().forEach(one -> labels.put(one.id(), one.label()));
    method.paths().forEach(one -> labels.put(one.id(), one.label()));
  }

  /** The file speaks of other numbers by their ids; readers know them by their labels. */
  private String words(String text) {
    return ID.matcher(text)
        .replaceAll(
            id ->
                labels.containsKey(id.group())
                    ? Matcher.quoteReplacement("“" + labels.get(id.group()) + "”")
                    : id.group());
  }

  ParameterRow row(Parameter parameter) {
    return new ParameterRow(
        parameter.id(),
        words(parameter.label()),
        words(parameter.note()),
        Symbol.of(parameter.symbol()),
        family(parameter.prior()),
        quantile(parameter, parameter.p5()),
        quantile(parameter, parameter.p50()),
        quantile(parameter, parameter.p95()),
        parameter.unit(),
        Badge.of(parameter.grade()),
        SourceLink.of(market, parameter.sources()));
  }

  private static String family(Prior prior) {
    if (prior instanceof Prior.Fixed) {
      return "fixed";
    }
    return prior.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String quantile(Parameter parameter, double value) {
    if (parameter.prior() instanceof Prior.Fixed && value != parameter.p50()) {
      throw new IllegalStateException(parameter.id() + " is fixed at two values");
    }
    return parameter.unit().equals(Unit.USD.name())
        ? Unit.USD.text(value)
        : Formats.significant(value);
  }

  ScenarioRow row(Scenario scenario) {
    return new ScenarioRow(
        scenario.id(),
        scenario.label(),
        scenario.shocks().stream().map(this::written).collect(Collectors.joining("; ")));
  }

  private String written(Shock shock) {
    return shock instanceof Shock.Scale scale
        ? words(shock.parameter()) + " × " + Formats.plain(scale.factor())
        : words(shock.parameter()) + " = " + Formats.plain(((Shock.Fix) shock).value());
  }

  PathRow row(TimePath path) {
    return new PathRow(
        path.id(),
        words(path.label()),
        words(path.note()),
        Symbol.of(path.symbol()),
        path.points().stream()
            .map(point -> point.month() + ": " + Formats.plain(point.value()))
            .collect(Collectors.joining(", ")),
        path.unit(),
        Badge.of(path.grade()),
        SourceLink.of(market, path.sources()));
  }
}
