package org.afterhash.ingest.fleet;

import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.ingest.fleet.ModelNames.Match;

/** Which cards the texts of one file name, the sender's answers included. */
final class FileCards {
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
    return options.models().containsKey(text) || byText.of(text).isCard();
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
