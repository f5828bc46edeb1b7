package org.afterhash.portal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Locale;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param title short and always the same for a status
 * @param detail what happened here and what to do
 * @param incident number under which the log has more; empty when the caller can mend it
 * @param errors each thing wrong in an uploaded file; empty for other problems
 */
@JsonInclude(Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, String detail, String incident, List<Fault> errors) {

  /**
   * One thing wrong in an uploaded file.
   *
   * @param level {@code error}, {@code warning} or {@code info}
   * @param line physical line, from 1
   * @param column name of the column; empty for the whole line
   * @param detail what is wrong, a sentence
   */
  public record Fault(String level, int line, String column, String code, String detail) {
    /** {@code Error}, {@code Warning} or {@code Info}. */
    public String levelWord() {
      return level.substring(0, 1).toUpperCase(Locale.ROOT) + level.substring(1);
    }
  }

  /** How many errors and warnings, in words. */
  public String errorCount() {
    return Formats.counted(count("error"), "error")
        + ", "
        + Formats.counted(count("warning"), "warning");
  }

  private long count(String level) {
    return errors.stream().filter(error -> error.level().equals(level)).count();
  }

  static Problem of(int status, String title, String detail) {
    return new Problem("about:blank", title, status, detail, "", List.of());
  }
}
