package org.afterhash.ingest.fleet;

import java.util.Map;
import java.util.Optional;
import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.ingest.csv.Delimiter;
import org.afterhash.ingest.csv.Encoding;

/**
 * What the sender of a file says about it; what is empty is found out, or asked for.
 *
 * @param sheet of a workbook, by its name, or by {@code #} and its position from 1 among those that
 *     are not hidden
 * @param columns what columns of a table mean, by their name in the file, or by {@code #} and their
 *     position from 1, as in {@code #3}; one that means nothing is not read. Of the others the
 *     meaning is found out.
 * @param models which model a text in the model column means, by the text as in the file without
 *     blanks around it. An answer holds for all rows with that text, but for those whose memory
 *     column says that they are another model.
 */
public record ReadOptions(
    Optional<Encoding> encoding,
    Optional<Delimiter> delimiter,
    Optional<HeaderRow> header,
    Optional<String> sheet,
    Optional<DecimalMark> decimal,
    Optional<DateOrder> dates,
    Map<String, Optional<Column>> columns,
    Map<String, GpuModelId> models) {

  /** Everything is found out. */
  public static final ReadOptions NONE =
      new ReadOptions(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Map.of());

  public ReadOptions {
    columns = Map.copyOf(columns);
    models = Map.copyOf(models);
  }

  /** The same with other meanings of columns. */
  public ReadOptions withColumns(Map<String, Optional<Column>> meanings) {
    return new ReadOptions(encoding, delimiter, header, sheet, decimal, dates, meanings, models);
  }

  /** The same with other answers about models. */
  public ReadOptions withModels(Map<String, GpuModelId> answers) {
    return new ReadOptions(encoding, delimiter, header, sheet, decimal, dates, columns, answers);
  }

  /** The same of another sheet. */
  public ReadOptions withSheet(String wanted) {
    return new ReadOptions(
        encoding, delimiter, header, Optional.of(wanted), decimal, dates, columns, models);
  }
}
