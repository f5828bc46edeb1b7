package org.afterhash.ingest.market;

import java.util.regex.Pattern;
import org.afterhash.domain.source.PartialDate;

/** What sort of value a cell holds. */
enum Kind {
  TEXT("text"),
  NUMBER("a number, with a decimal point"),
  INTEGER("a whole number"),
  FLAG("0 or 1"),
  YEAR("a year YYYY"),
  MONTH("a month YYYY-MM"),
  DAY("a date YYYY-MM-DD"),
  PARTIAL_DATE("a date YYYY, YYYY-MM or YYYY-MM-DD");

  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,10}");

  private final String words;

  Kind(String words) {
    this.words = words;
  }

  /** The kind of a Table Schema field. */
  static Kind of(String type, boolean partialDate) {
    return switch (type) {
      case "string" -> partialDate ? PARTIAL_DATE : TEXT;
      case "number" -> NUMBER;
      case "integer" -> INTEGER;
      case "boolean" -> FLAG;
      case "year" -> YEAR;
      case "yearmonth" -> MONTH;
      case "date" -> DAY;
      default -> throw new IllegalArgumentException("Unknown field type " + type);
    };
  }

  /** What cells have to be, for people. */
  String words() {
    return words;
  }

  boolean accepts(String cell) {
    return switch (this) {
      case TEXT -> true;
      case NUMBER -> DECIMAL.matcher(cell).matches() && Double.isFinite(Double.parseDouble(cell));
      case INTEGER -> WHOLE.matcher(cell).matches() && isInt(Long.parseLong(cell));
      case FLAG -> cell.equals("0") || cell.equals("1");
      case YEAR -> cell.length() == 4 && isDate(cell);
      case MONTH -> cell.length() == 7 && isDate(cell);
      case DAY -> cell.length() == 10 && isDate(cell);
      case PARTIAL_DATE -> isDate(cell);
    };
  }

  private static boolean isInt(long value) {
    return value == (int) value;
  }

  /** There is no year 0 before PostgreSQL. */
  private static boolean isDate(String cell) {
    try {
      return !new PartialDate(cell).text().startsWith("0000");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
