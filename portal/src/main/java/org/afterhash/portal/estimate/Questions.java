package org.afterhash.portal.estimate;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.method.Scenario;
import org.afterhash.portal.web.Query;

/** Questions as addresses ask them: scenario, valuation date, what is taken to be known, seed. */
public final class Questions {
  static final String SCENARIO = "scenario";
  static final String DATE = "valuationDate";
  static final String SEED = "seed";

  private static final Map<String, String> UNITS =
      Map.of(
          "USD/kWh", "USD per kWh",
          "1", "as a share",
          "1/yr", "a year, as a share",
          "month", "months",
          "USD", "USD per card");

  private Questions() {}

  /** Names of the query parameters. */
  public static List<String> parameters() {
    return Stream.concat(
            Stream.of(SCENARIO, DATE, SEED),
            Arrays.stream(WhatIf.Input.values()).map(WhatIf.Input::word))
        .toList();
  }

  /** The base and the scenarios of the method, in the order of its file. */
  public static List<Scenario> scenarios(Edited edited) {
    return Stream.concat(Stream.of(Scenario.BASE), edited.method().scenarios().stream()).toList();
  }

  /**
   * What a query asks for.
   *
   * @param otherwise the valuation date of a query that names none, where the scenario has none of
   *     its own
   * @throws org.afterhash.portal.web.BadRequestException when a value is none, or out of range
   */
  public static Question of(Query query, Edited edited, YearMonth otherwise) {
    List<String> scenarios = scenarios(edited).stream().map(Scenario::id).toList();
    String id = query.word(SCENARIO, Scenario.BASE.id(), scenarios);
    return of(edited.method().scenario(id), query, edited, otherwise);
  }

  /** The same of a scenario that is known already. */
  public static Question of(Scenario scenario, Query query, Edited edited, YearMonth otherwise) {
    var known = new EnumMap<WhatIf.Input, Double>(WhatIf.Input.class);
    for (WhatIf.Input input : WhatIf.Input.values()) {
      query
          .number(input.word(), input.low(), input.high())
          .ifPresent(value -> known.put(input, value));
    }
    YearMonth only = scenario.date();
    return new Question(
        scenario,
        only == null
            ? query.month(DATE, otherwise, Question.MERGE, edited.valuedAt())
            : query.month(DATE, only, only, only),
        new WhatIf(known),
        known.isEmpty() ? Estimates.DRAWS : Estimates.INTERACTIVE,
        query.whole(SEED, Estimates.SEED, 0, Integer.MAX_VALUE));
  }

  /** The same question at another valuation date; itself where its scenario has only one. */
  public static Question at(Question question, YearMonth date) {
    return question.scenario().date() != null
        ? question
        : new Question(
            question.scenario(), date, question.whatIf(), question.draws(), question.seed());
  }

  /**
   * The shortest query that asks the question, in one order for all.
   *
   * @param otherwise the valuation date that need not be named
   * @return without a question mark; empty for the base
   */
  public static String query(Question question, YearMonth otherwise) {
    var parts = new ArrayList<String>();
    if (!question.scenario().equals(Scenario.BASE)) {
      parts.add(SCENARIO + "=" + question.scenario().id());
    }
    if (question.scenario().date() == null && !question.valuationDate().equals(otherwise)) {
      parts.add(DATE + "=" + question.valuationDate());
    }
    question
        .whatIf()
        .values()
        .forEach((input, value) -> parts.add(input.word() + "=" + plain(value)));
    if (question.seed() != Estimates.SEED) {
      parts.add(SEED + "=" + question.seed());
    }
    return String.join("&", parts);
  }

  /** The unit of an input, in words that stand beside a field. */
  public static String unit(WhatIf.Input input) {
    return UNITS.getOrDefault(input.unit(), input.unit());
  }

  /** As an address has a number: {@code 0.05}, {@code 12}. */
  public static String plain(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
