package org.afterhash.domain.result;

import java.util.Comparator;
import org.afterhash.domain.Require;

/**
 * One thing that is wrong, or odd, in a file.
 *
 * @param level whether it stops the file
 * @param line physical line in the file, from 1
 * @param column name of the column, or empty where the whole line is meant
 * @param code stable name of the kind of failure, such as {@code type-error}
 * @param sentence what is wrong, for people
 */
public record Failure(Level level, int line, String column, String code, String sentence) {

  /** By line, then column, then code: the order in which failures are reported. */
  public static final Comparator<Failure> IN_FILE_ORDER =
      Comparator.comparingInt(Failure::line)
          .thenComparing(Failure::column)
          .thenComparing(Failure::code);

  /** How grave a failure is. */
  public enum Level {
    /** The row cannot be used. */
    ERROR,
    /** The row is used, but something in it is not. */
    WARNING,
    /** Nothing is wrong; the reader says what it did. */
    INFO
  }

  public Failure {
    Require.that(line >= 1, "A failure's line is " + line);
    Require.text(code, "A failure's code");
    Require.text(sentence, "A failure's sentence");
  }

  public static Failure error(int line, String column, String code, String sentence) {
    return new Failure(Level.ERROR, line, column, code, sentence);
  }

  public static Failure warning(int line, String column, String code, String sentence) {
    return new Failure(Level.WARNING, line, column, code, sentence);
  }

  public static Failure info(int line, String column, String code, String sentence) {
    return new Failure(Level.INFO, line, column, code, sentence);
  }

  public boolean isError() {
    return level == Level.ERROR;
  }
}
