package org.afterhash.domain.method;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.afterhash.domain.Require;
import org.afterhash.domain.result.NotFoundException;

/**
 * All numbers of the method, as one version of its parameter file states them.
 *
 * @param version rises with every change of method or numbers, such as {@code 0.1}
 * @param hash SHA-256 of the parameter file, lower-case hexadecimal
 * @param scenarios stories that change some parameters; {@link Scenario#BASE} is not among them
 * @param dependence how parameters move together
 * @param coordinates names of what is drawn, in the order of the dimensions of the points; what is
 *     not among them is drawn pseudo-randomly
 */
public record Methodology(
    String version,
    String hash,
    List<Parameter> parameters,
    List<TimePath> paths,
    List<Scenario> scenarios,
    Dependence dependence,
    List<String> coordinates) {

  public Methodology {
    Require.that(version.matches("\\d+\\.\\d+"), "Not a methodology version: " + version);
    Require.that(hash.matches("[0-9a-f]{64}"), "Not a SHA-256: " + hash);
    parameters = List.copyOf(parameters);
    paths = List.copyOf(paths);
    scenarios = List.copyOf(scenarios);
    coordinates = List.copyOf(coordinates);
    Require.that(
        coordinates.size() == coordinates.stream().distinct().count(),
        "A coordinate is named twice");
    Map<String, Boolean> ids = new TreeMap<>();
    for (Parameter parameter : parameters) {
      Require.that(
          ids.put(parameter.id(), true) == null, "Two parameters are named " + parameter.id());
    }
    for (TimePath path : paths) {
      Require.that(ids.put(path.id(), true) == null, "Two parameters are named " + path.id());
    }
    for (Scenario scenario : scenarios) {
      Require.that(
          ids.put(scenario.id(), true) == null && !scenario.id().equals(Scenario.BASE.id()),
          "Two scenarios are named " + scenario.id());
    }
    Stream.concat(
            dependence.loadings().stream().map(Dependence.Loading::parameter),
            dependence.heavyTailed().stream())
        .forEach(id -> Require.that(ids.containsKey(id), "No parameter to move: " + id));
  }

  /** {@code 0.2-3f9a2c1}: the version and the start of the hash. */
  public String id() {
    return version + "-" + hash.substring(0, 7);
  }

  /**
   * @throws NotFoundException when no parameter has this id
   */
  public Parameter parameter(String id) {
    return parameters.stream()
        .filter(parameter -> parameter.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("parameter", id));
  }

  /**
   * @throws NotFoundException when no path has this id
   */
  public TimePath path(String id) {
    return paths.stream()
        .filter(path -> path.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("path", id));
  }

  /**
   * The base or a scenario of the file.
   *
   * @throws NotFoundException when no scenario has this id
   */
  public Scenario scenario(String id) {
    return Stream.concat(Stream.of(Scenario.BASE), scenarios.stream())
        .filter(scenario -> scenario.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("scenario", id));
  }

  /**
   * The same method with some parameters changed, one shock after the other.
   *
   * @throws NotFoundException when a shock speaks of a parameter that is not there
   */
  public Methodology under(List<Shock> shocks) {
    var changed = new TreeMap<String, Parameter>();
    for (Shock shock : shocks) {
      Parameter now = changed.getOrDefault(shock.parameter(), parameter(shock.parameter()));
      changed.put(shock.parameter(), shock.applied(now));
    }
    return new Methodology(
        version,
        hash,
        parameters.stream().map(p -> changed.getOrDefault(p.id(), p)).toList(),
        paths,
        scenarios,
        dependence,
        coordinates);
  }
}
