package org.afterhash.ingest.fleet;

import java.util.regex.Pattern;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.ingest.fleet.ModelNames.Match;

/** Which cards the texts of one file name, the sender's answers included. */
final class FileCards {
  /**
   * A line of a log says what a card did at a time, and the same card stands in many; a row of a
   * program may say how many there are in words of its own.
   */
  private static final Pattern LINE =
      Pattern.compile("\\W*(?:\\d{4}-\\d\\d-\\d\\d[T ])?\\d\\d:\\d\\d:\\d\\d\\b.*|.*[{}].*");

  private final ModelNames names;
  private final ReadOptions options;
  private final Memo<Match> byText;
  private final Memo<Memo<Match>> byMemory = new Memo<>(this::withMemory);

  FileCards(ModelNames names, ReadOptions options) {
    this.names = names;
    this.options = options;
    this.byText = new Memo<>(names::resolve);
  }

  /** Whether a cell names a card, be it one of several. */
  boolean isCard(String cell) {
    String text = cell.strip();
    return options.models().containsKey(text)
        || (!LINE.matcher(text).matches() && byText.of(text).isCard());
  }

  Match match(LotRow row) {
    return byMemory.of(row.text(Column.MEMORY)).of(row.text(Column.MODEL));
  }

  private Memo<Match> withMemory(String memory) {
    var gigabytes = Memory.gigabytes(memory);
    return new Memo<>(
        text -> {
          GpuModelId answered = options.models().get(text);
          return answered != null && names.fits(answered, gigabytes)
              ? Match.of(answered, 1, "You said so.")
              : names.resolve(text, gigabytes);
        });
  }
}
