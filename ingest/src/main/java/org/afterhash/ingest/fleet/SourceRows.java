package org.afterhash.ingest.fleet;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.afterhash.ingest.csv.CsvRow;
import org.afterhash.ingest.csv.Delimiter;
import org.afterhash.ingest.csv.Encoding;
import org.afterhash.ingest.csv.FileContent;
import org.afterhash.ingest.csv.PlainRow;
import org.afterhash.ingest.csv.TextFile;

/** The rows of a fleet file as they stand in it, to be told which could not be used. */
interface SourceRows extends AutoCloseable {

  /**
   * The cells of a row, as in the file. Of a row that cannot be cut into cells, its first physical
   * line is the only one. Empty where nothing stands.
   *
   * @param line physical line on which it starts; best asked for in the order of the file
   * @param card how many cards were told of before, in files that are no tables
   */
  List<String> row(int line, int card) throws IOException;

  /** Whether rows are known by their line; else several cards may stand on one. */
  boolean isTable();

  @Override
  void close();

  /**
   * Opens a file that was read.
   *
   * @param layout as it was understood then
   */
  static SourceRows of(FileContent file, Layout layout, ReadOptions options) throws IOException {
    byte[] head = file.first(FleetReader.HEAD);
    if (Spreadsheet.isPacked(head)) {
      return workbook(file, layout);
    }
    if (FleetReader.isJson(head)) {
      return export(file, options);
    }
    Optional<Encoding> encoding =
        one(Encoding.values(), e -> isDecided(layout, "encoding", e.word()));
    Optional<Delimiter> delimiter =
        one(Delimiter.values(), d -> isDecided(layout, "delimiter", d.word()));
    return encoding.isEmpty()
        ? new Listed(Map.of(), true)
        : new SourceText(TextFile.of(file, encoding, delimiter, Label::isKnown));
  }

  private static <E> Optional<E> one(E[] values, Predicate<E> wanted) {
    return Arrays.stream(values).filter(wanted).findFirst();
  }

  private static boolean isDecided(Layout layout, String parameter, String word) {
    return layout.decided(parameter).equals(Optional.of(word));
  }

  private static SourceRows workbook(FileContent file, Layout layout) throws IOException {
    byte[] bytes = file.first(FleetReader.LARGEST_WHOLE);
    List<CsvRow> rows =
        Spreadsheet.read(bytes, layout.decided("sheet"), cell -> false).value().rows();
    return new Listed(rows.stream().collect(Collectors.toMap(CsvRow::line, CsvRow::cells)), true);
  }

  private static SourceRows export(FileContent file, ReadOptions options) throws IOException {
    var cards = new HashMap<Integer, List<String>>();
    String text = TextFile.text(file.first(FleetReader.LARGEST_WHOLE), options.encoding());
    try {
      ToolExport.read(JsonTree.read(text)).pass().run(new Cards(cards), failure -> {});
    } catch (IOException e) {
      return new Listed(Map.of(), false); // it is no JSON, and its report says so
    }
    return new Listed(cards, false);
  }

  /** Rows in memory. */
  record Listed(Map<Integer, List<String>> rows, boolean isTable) implements SourceRows {
    @Override
    public List<String> row(int line, int card) {
      return rows.getOrDefault(isTable ? line : card, List.of());
    }

    @Override
    public void close() {}
  }

  /** Numbers the cards of an export. */
  record Cards(Map<Integer, List<String>> found) implements LotTable.Visitor {
    @Override
    public boolean plain(PlainRow row) {
      return false;
    }

    @Override
    public void row(LotRow row) {
      found.put(found.size(), ToolExport.COLUMNS.stream().map(row::text).toList());
    }
  }
}
