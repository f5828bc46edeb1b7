package org.afterhash.ingest.method;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.afterhash.domain.method.Dependence;
import org.afterhash.domain.method.Methodology;
import org.afterhash.domain.method.Parameter;
import org.afterhash.domain.method.Prior;
import org.afterhash.domain.method.Scenario;
import org.afterhash.domain.method.Shock;
import org.afterhash.domain.method.TimePath;

/** Reads parameter files of the method. */
public final class MethodologyFile {
  private MethodologyFile() {}

  /** The numbers that come with the program. */
  public static Methodology shipped() {
    return read(shippedBytes());
  }

  /** The file that {@link #shipped} reads. */
  public static byte[] shippedBytes() {
    try (InputStream in = MethodologyFile.class.getResourceAsStream("/methodology.yaml")) {
      if (in == null) {
        throw new IllegalStateException("The resource /methodology.yaml is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a parameter file.
   *
   * @throws IllegalArgumentException with a sentence that names the entry, when a field is missing,
   *     unknown or of the wrong kind, or the vocabulary refuses a value
   * @throws org.afterhash.domain.result.NotFoundException when a scenario changes a parameter that
   *     is not there
   */
  public static Methodology read(byte[] yaml) {
    var file = new Entry("The parameter file", tree(yaml));
    Methodology methodology =
        new Methodology(
            file.text("version"),
            sha256(yaml),
            file.list("parameters").stream().map(MethodologyFile::parameter).toList(),
            file.list("paths").stream().map(MethodologyFile::path).toList(),
            file.list("scenarios").stream().map(MethodologyFile::scenario).toList(),
            new Dependence(
                file.list("factors").stream().map(MethodologyFile::factor).toList(),
                file.list("loadings").stream().map(MethodologyFile::loading).toList(),
                file.texts("heavy-tailed")),
            file.texts("coordinates"));
    methodology.scenarios().forEach(scenario -> methodology.under(scenario.shocks()));
    file.finish();
    return methodology;
  }

  private static JsonNode tree(byte[] yaml) {
    try {
      return new YAMLMapper()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .readTree(yaml);
    } catch (IOException e) {
      throw new IllegalArgumentException("The parameter file is not YAML: " + e.getMessage(), e);
    }
  }

  private static Parameter parameter(Entry entry) {
    return entry.make(
        () ->
            new Parameter(
                entry.text("id"),
                entry.text("symbol"),
                entry.text("label"),
                entry.text("unit"),
                prior(entry),
                entry.number("p5"),
                entry.number("p50"),
                entry.number("p95"),
                entry.grade(),
                entry.sources(),
                entry.note()));
  }

  private static Prior prior(Entry entry) {
    Entry.Named prior = entry.named("prior");
    List<Double> at = prior.numbers();
    return switch (prior.name() + at.size()) {
      case "fixed1" -> new Prior.Fixed(at.get(0));
      case "uniform2" -> new Prior.Uniform(at.get(0), at.get(1));
      case "triangular3" -> new Prior.Triangular(at.get(0), at.get(1), at.get(2));
      case "normal2" -> new Prior.Normal(at.get(0), at.get(1));
      case "lognormal2" -> new Prior.LogNormal(at.get(0), at.get(1));
      default ->
          throw new IllegalArgumentException(
              "no prior is called " + prior.name() + " with " + at.size() + " numbers");
    };
  }

  private static Scenario scenario(Entry entry) {
    return entry.make(
        () -> {
          var shocks = new ArrayList<Shock>();
          entry.numbers("scale").forEach((id, by) -> shocks.add(new Shock.Scale(id, by)));
          entry.numbers("fix").forEach((id, at) -> shocks.add(new Shock.Fix(id, at)));
          return new Scenario(
              entry.text("id"), entry.text("label"), entry.month("date").orElse(null), shocks);
        });
  }

  private static Dependence.Factor factor(Entry entry) {
    return entry.make(() -> new Dependence.Factor(entry.text("id"), entry.text("label")));
  }

  private static Dependence.Loading loading(Entry entry) {
    return entry.make(() -> new Dependence.Loading(entry.text("id"), entry.numbers("on")));
  }

  private static TimePath path(Entry entry) {
    return entry.make(
        () ->
            new TimePath(
                entry.text("id"),
                entry.text("symbol"),
                entry.text("label"),
                entry.text("unit"),
                entry.points(),
                entry.grade(),
                entry.sources(),
                entry.note()));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
