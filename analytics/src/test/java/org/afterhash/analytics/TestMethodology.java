package org.afterhash.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.afterhash.domain.method.Dependence;
import org.afterhash.domain.method.Dependence.Factor;
import org.afterhash.domain.method.Dependence.Loading;
import org.afterhash.domain.method.Grade;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Parameter;
import org.afterhash.domain.method.Prior;
import org.afterhash.domain.method.Scenario;
import org.afterhash.domain.method.Shock;
import org.afterhash.domain.method.TimePath;
import org.afterhash.domain.source.SourceKey;

/** The shipped parameter file, read where it lies in the source tree, and changes to it. */
public final class TestMethodology {
  private static final Path FILE = Path.of("../ingest/src/main/resources/methodology.yaml");

  private TestMethodology() {}

  public static Methodology shipped() {
    try {
      JsonNode file = new YAMLMapper().readTree(FILE.toFile());
      List<Parameter> parameters = new ArrayList<>();
      file.get("parameters").forEach(node -> parameters.add(parameter(node)));
      List<TimePath> paths = new ArrayList<>();
      file.get("paths").forEach(node -> paths.add(path(node)));
      List<Scenario> scenarios = new ArrayList<>();
      file.get("scenarios").forEach(node -> scenarios.add(scenario(node)));
      return new Methodology(
          file.get("version").asText(),
          "a".repeat(64),
          parameters,
          paths,
          scenarios,
          dependence(file),
          texts(file.get("coordinates")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code methodology} with one parameter known. */
  public static Methodology with(Methodology methodology, String id, double value) {
    return withPrior(methodology, id, new Prior.Fixed(value), value);
  }

  public static Methodology withPrior(
      Methodology methodology, String id, Prior prior, double median) {
    methodology.parameter(id);
    return map(
        methodology,
        p ->
            p.id().equals(id)
                ? new Parameter(
                    id,
                    p.symbol(),
                    p.label(),
                    p.unit(),
                    prior,
                    median,
                    median,
                    median,
                    p.grade(),
                    p.sources(),
                    p.note())
                : p);
  }

  /** {@code methodology} with each uncertain parameter at its median. */
  public static Methodology withMedians(Methodology methodology) {
    Methodology fixed = methodology;
    for (Parameter p : methodology.parameters()) {
      if (p.id().startsWith("spend.") && !p.id().equals("spend.cards-2021-q1")) {
        fixed = with(fixed, p.id(), p.p50());
      }
    }
    return fixed;
  }

  private static Methodology map(Methodology methodology, UnaryOperator<Parameter> change) {
    return new Methodology(
        methodology.version(),
        methodology.hash(),
        methodology.parameters().stream().map(change).toList(),
        methodology.paths(),
        methodology.scenarios(),
        methodology.dependence(),
        methodology.coordinates());
  }

  private static Parameter parameter(JsonNode node) {
    return new Parameter(
        node.get("id").asText(),
        node.get("symbol").asText(),
        node.get("label").asText(),
        node.get("unit").asText(),
        prior(node.get("prior")),
        node.get("p5").asDouble(),
        node.get("p50").asDouble(),
        node.get("p95").asDouble(),
        Grade.valueOf(node.get("grade").asText()),
        sources(node),
        node.get("note").asText());
  }

  private static Prior prior(JsonNode node) {
    String family = node.fieldNames().next();
    JsonNode v = node.get(family);
    return switch (family) {
      case "fixed" -> new Prior.Fixed(v.asDouble());
      case "uniform" -> new Prior.Uniform(v.get(0).asDouble(), v.get(1).asDouble());
      case "triangular" ->
          new Prior.Triangular(v.get(0).asDouble(), v.get(1).asDouble(), v.get(2).asDouble());
      case "normal" -> new Prior.Normal(v.get(0).asDouble(), v.get(1).asDouble());
      case "lognormal" -> new Prior.LogNormal(v.get(0).asDouble(), v.get(1).asDouble());
      default -> throw new IllegalArgumentException("No such prior: " + family);
    };
  }

  private static Scenario scenario(JsonNode node) {
    List<Shock> shocks = new ArrayList<>();
    node.path("scale")
        .properties()
        .forEach(e -> shocks.add(new Shock.Scale(e.getKey(), e.getValue().asDouble())));
    node.path("fix")
        .properties()
        .forEach(e -> shocks.add(new Shock.Fix(e.getKey(), e.getValue().asDouble())));
    String date = node.path("date").asText();
    return new Scenario(
        node.get("id").asText(),
        node.get("label").asText(),
        date.isEmpty() ? null : YearMonth.parse(date),
        shocks);
  }

  private static Dependence dependence(JsonNode file) {
    List<Factor> factors = new ArrayList<>();
    file.get("factors")
        .forEach(node -> factors.add(new Factor(node.get("id").asText(), "made of the file")));
    List<Loading> loadings = new ArrayList<>();
    for (JsonNode node : file.get("loadings")) {
      Map<String, Double> on = new TreeMap<>();
      node.get("on").properties().forEach(e -> on.put(e.getKey(), e.getValue().asDouble()));
      loadings.add(new Loading(node.get("id").asText(), on));
    }
    return new Dependence(factors, loadings, texts(file.get("heavy-tailed")));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static TimePath path(JsonNode node) {
    List<TimePath.Point> points = new ArrayList<>();
    node.get("points")
        .properties()
        .forEach(
            entry ->
                points.add(
                    new TimePath.Point(
                        YearMonth.parse(entry.getKey()), entry.getValue().asDouble())));
    return new TimePath(
        node.get("id").asText(),
        node.get("symbol").asText(),
        node.get("label").asText(),
        node.get("unit").asText(),
        points,
        Grade.valueOf(node.get("grade").asText()),
        sources(node),
        node.get("note").asText());
  }

  private static List<SourceKey> sources(JsonNode node) {
    List<SourceKey> sources = new ArrayList<>();
    node.get("sources").forEach(source -> sources.add(new SourceKey(source.asText())));
    return sources;
  }
}
