package org.afterhash.portal.industry;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.afterhash.domain.estimate.Question;
import org.afterhash.domain.estimate.WhatIf;
import org.afterhash.domain.method.Scenario;
import org.afterhash.portal.estimate.Edited;
import org.afterhash.portal.estimate.Questions;
import org.afterhash.portal.web.Formats;

/**
 * What a reader can change of the question, with what is asked now.
 *
 * @param scenarios those that can be told for any date, and the one that is asked
 * @param dates every month that can be a valuation date
 * @param changed whether anything but the base is asked
 * @param whatIf whether something is taken to be known
 */
record Controls(
    List<Option> scenarios,
    List<Option> dates,
    List<Field> fields,
    boolean changed,
    boolean whatIf) {

  private static final Map<WhatIf.Input, String> LABELS =
      Map.of(
          WhatIf.Input.POWER_PRICE, "Price of power",
          WhatIf.Input.UTILISATION, "Hours rented, of all",
          WhatIf.Input.DISCOUNT_RATE, "Discount rate",
          WhatIf.Input.HORIZON_MONTHS, "Rented out for",
          WhatIf.Input.CONVERSION_COST, "Cost of conversion",
          WhatIf.Input.SALE_MONTHS, "Cards sold over");

  /** One of a list. */
  record Option(String value, String label, boolean chosen) {}

  /**
   * A number that may be taken to be known.
   *
   * @param low the lowest that is accepted
   * @param high the highest that is accepted
   * @param value what is asked; empty where nothing is
   */
  record Field(String name, String label, String unit, String low, String high, String value) {}

  static Controls of(Edited edited, Question question) {
    return new Controls(
        Questions.scenarios(edited).stream()
            .filter(each -> each.date() == null || each.equals(question.scenario()))
            .map(each -> option(each, question))
            .toList(),
        dates(question, edited.valuedAt()).map(date -> option(date, question)).toList(),
        Arrays.stream(WhatIf.Input.values()).map(input -> field(input, question)).toList(),
        !Questions.query(question, Question.MERGE).isEmpty(),
        !question.whatIf().values().isEmpty());
  }

  private static Stream<YearMonth> dates(Question question, YearMonth last) {
    YearMonth only = question.scenario().date();
    if (only != null) {
      return Stream.of(only);
    }
    return Stream.iterate(Question.MERGE, date -> !date.isAfter(last), date -> date.plusMonths(1));
  }

  private static Option option(Scenario scenario, Question question) {
    return new Option(scenario.id(), scenario.label(), scenario.equals(question.scenario()));
  }

  private static Option option(YearMonth date, Question question) {
    return new Option(
        date.toString(),
        date.equals(Question.MERGE) ? "The Merge, 15 Sep 2022" : Formats.month(date),
        date.equals(question.valuationDate()));
  }

  private static Field field(WhatIf.Input input, Question question) {
    Double asked = question.whatIf().values().get(input);
    return new Field(
        input.word(),
        LABELS.getOrDefault(input, input.word()),
        Questions.unit(input),
        Questions.plain(input.low()),
        Questions.plain(input.high()),
        asked == null ? "" : Questions.plain(asked));
  }
}
