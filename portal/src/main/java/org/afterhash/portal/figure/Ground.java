package org.afterhash.portal.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.afterhash.domain.source.SourceKey;
import org.afterhash.portal.estimate.Edited;

/**
 * What a figure rests on, and where each part of it can be read.
 *
 * @param formulas places on the page of the method; empty where nothing is computed
 * @param numbers tables of the numbers that go into the formulas, with grade and source; empty
 *     where none do
 * @param rows where what was observed is listed, row by row, each with its source
 */
public record Ground(List<Step> formulas, List<Step> numbers, List<Step> rows) {

  /** One step down from a figure. */
  public record Step(String label, String address) {}

  public Ground {
    formulas = List.copyOf(formulas);
    numbers = List.copyOf(numbers);
    rows = List.copyOf(rows);
  }

  /** A part of the method, by its place on the page of the method. */
  enum Formula {
    SPEND("spend"),
    RESALE("used prices"),
    SALE("sale"),
    RECOVERY("recovery"),
    WATERFALL("steps between"),
    GATES("gates"),
    RENTAL("renting"),
    COINS("other coins"),
    MARKET("demand and prices"),
    DRIVERS("what moves it"),
    CLAIMS("where claims fall");

    private final String label;

    Formula(String label) {
      this.label = label;
    }

    private Step step() {
      return new Step(label, "/methodology#" + id());
    }

    private String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Numbers of the method, by the first word of their ids. */
  enum Numbers {
    SPEND("spend"),
    RESALE("used prices"),
    SALE("sale"),
    MIX("cards"),
    MINERS("holders"),
    DISCOUNT("discount"),
    GATE("gates"),
    RENTAL("renting"),
    MINE("other coins"),
    NAIVE("statements"),
    BACKTEST("forecasts");

    private final String label;

    Numbers(String label) {
      this.label = label;
    }

    String group() {
      return name().toLowerCase(Locale.ROOT);
    }

    private boolean has(String id) {
      return id.startsWith(group() + ".");
    }

    private Step step(Edited edited) {
      long count = edited.method().parameters().stream().filter(p -> has(p.id())).count();
      return new Step(label + " (" + count + ")", "/methodology#" + group() + "-numbers");
    }
  }

  /** Places where observed rows stand with their sources. */
  enum Rows {
    NETWORK("hashrate", "/market#network"),
    CARDS("cards", "/market#mix"),
    PRICES("used prices", "/gpus"),
    RENTS("rents", "/market#rents"),
    POWER("power prices", "/market#power"),
    REQUIREMENTS("requirements", "/market#asked"),
    STATEMENTS("who says what", "/#statements"),
    PIVOTS("what companies reported", "/pivots#shares");

    private final String label;
    private final String address;

    Rows(String label, String address) {
      this.label = label;
      this.address = address;
    }

    private Step step() {
      return new Step(label, address);
    }
  }

  /** The ground of a figure, before an edition has said how many numbers there are. */
  record Plan(List<Formula> formulas, List<Numbers> numbers, List<Rows> rows) {

    Ground of(Edited edited) {
      var tables = new ArrayList<Step>();
      numbers.forEach(group -> tables.add(group.step(edited)));
      if (edited.method().paths().stream().anyMatch(p -> has(p.id()))) {
        tables.add(new Step("by month", "/methodology#paths"));
      }
      return new Ground(
          formulas.stream().map(Formula::step).toList(),
          tables,
          rows.stream().map(Rows::step).toList());
    }

    /** The sources of its numbers and paths, in the order of the parameter file. */
    List<SourceKey> sources(Edited edited) {
      return Stream.concat(
              edited.method().parameters().stream()
                  .filter(p -> has(p.id()))
                  .flatMap(p -> p.sources().stream()),
              edited.method().paths().stream()
                  .filter(p -> has(p.id()))
                  .flatMap(p -> p.sources().stream()))
          .distinct()
          .toList();
    }

    private boolean has(String id) {
      return numbers.stream().anyMatch(group -> group.has(id));
    }
  }
}
