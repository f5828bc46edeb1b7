package org.afterhash.ingest.fleet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.csv.CsvRow;
import org.afterhash.ingest.csv.Decision;
import org.afterhash.ingest.csv.Excerpt;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the rows of spreadsheets (XLSX). */
final class Spreadsheet {
  private static final long LARGEST = 128L << 20;
  private static final int MOST_EXPANSION = 200;
  private static final int WIDEST = 256;
  private static final int MOST_CELLS = 4_000_000;
  private static final int LONGEST_CELL = 4096;

  /** Rows of each sheet that are looked at to find the list of cards. */
  private static final int LOOKED_AT = 250;

  /** Decimals that no grouping by thousands has. */
  private static final int UNMISTAKABLE = 4;

  private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

  private final List<CsvRow> rows = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();

  private Spreadsheet() {}

  /** Whether a file is packed as spreadsheets are. */
  static boolean isPacked(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  /** Whether a file is a spreadsheet of the old kind (XLS), or one with a password. */
  static boolean isOld(byte[] file) {
    return file.length > 3
        && (file[0] & 0xFF) == 0xD0
        && (file[1] & 0xFF) == 0xCF
        && file[2] == 0x11
        && (file[3] & 0xFF) == 0xE0;
  }

  /**
   * What a workbook holds.
   *
   * @param rows of the sheet that is read, all equally wide; numbers have a decimal point and dates
   *     are {@code YYYY-MM-DD}
   * @param sheets names of those that are not hidden, in their order
   * @param decisions which one is read; empty where none can be
   */
  record Content(List<CsvRow> rows, List<String> sheets, List<Decision> decisions) {}

  /**
   * Reads one sheet: the wanted one, else the first that names a card, else the first with rows.
   * Failures are {@code source-error} where the file cannot be read, unpacks to too much or has not
   * the wanted sheet, {@code constraint-error} for cells above 4,096 characters, and {@code
   * extra-sheet}, a warning that others were left aside.
   *
   * @param wanted as in {@link ReadOptions#sheet()}
   * @param isCard whether a cell names a card
   */
  static Parsed<Content> read(byte[] file, Optional<String> wanted, Predicate<String> isCard) {
    var sheet = new Spreadsheet();
    try {
      if (unpacksToTooMuch(file)) {
        sheet.refuse("The spreadsheet unpacks to more than we read. Send the list as CSV.");
      } else {
        sheet.choose(file, wanted, isCard);
      }
    } catch (IOException | RuntimeException e) { // the library throws both at damaged files
      sheet.rows.clear();
      sheet.refuse("The file is damaged, or no spreadsheet (XLSX). Send the list as CSV.");
    }
    return new Parsed<>(
        new Content(List.copyOf(sheet.rows), sheet.names, sheet.decisions), sheet.failures);
  }

  private void refuse(String sentence) {
    failures.add(Failure.error(1, "", "source-error", sentence));
  }

  private static boolean unpacksToTooMuch(byte[] file) throws IOException {
    long most = Math.min(LARGEST, Math.max(1 << 20, (long) file.length * MOST_EXPANSION));
    long size = 0;
    byte[] part = new byte[1 << 16];
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int read = in.read(part); read >= 0; read = in.read(part)) {
            size += read;
            if (size > most) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  private void choose(byte[] file, Optional<String> wanted, Predicate<String> isCard)
      throws IOException {
    try (var book =
        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
      List<Sheet> visible =
          book.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList();
      visible.forEach(sheet -> names.add(sheet.getName()));
      if (wanted.isPresent()) {
        tell(book, visible, wanted.get());
      } else {
        find(visible, isCard);
      }
    }
  }

  private void tell(ReadableWorkbook book, List<Sheet> visible, String wanted) throws IOException {
    Optional<Sheet> at =
        IntStream.range(0, visible.size())
            .filter(i -> wanted.equals("#" + (i + 1)))
            .mapToObj(visible::get)
            .findFirst();
    Optional<Sheet> sheet = at.isPresent() ? at : book.findSheet(wanted);
    if (sheet.isEmpty()) {
      String sentence = "There is no sheet " + Excerpt.of(wanted) + ", of which you spoke. ";
      refuse(sentence + "There are: " + String.join(", ", names) + ".");
      return;
    }
    decisions.add(Decision.told("sheet", sheet.get().getName()));
    read(sheet.get());
  }

  private void find(List<Sheet> visible, Predicate<String> isCard) throws IOException {
    var filled = new ArrayList<Sheet>();
    Optional<Sheet> naming = Optional.empty();
    for (Sheet sheet : visible) {
      List<CsvRow> first = first(sheet);
      if (!first.isEmpty()) {
        filled.add(sheet);
      }
      if (naming.isEmpty()
          && first.stream().anyMatch(row -> row.cells().stream().anyMatch(isCard))) {
        naming = Optional.of(sheet);
      }
    }
    if (filled.isEmpty()) {
      return;
    }
    Sheet taken = naming.orElse(filled.get(0));
    if (filled.size() == 1) {
      decisions.add(new Decision("sheet", taken.getName(), 1, "It is the only one with rows."));
    } else {
      decisions.add(
          naming.isPresent()
              ? new Decision("sheet", taken.getName(), 0.9, "It is the first that names a card.")
              : new Decision("sheet", taken.getName(), 0.6, "It is the first with rows."));
      String sentence =
          "Only the sheet " + Excerpt.of(taken.getName()) + " is read; others were left aside.";
      failures.add(Failure.warning(1, "", "extra-sheet", sentence));
    }
    read(taken);
  }

  /** Rows that are not blank, as many as tell whether the sheet is a list of cards. */
  private static List<CsvRow> first(Sheet sheet) throws IOException {
    try (Stream<Row> all = sheet.openStream()) {
      return all.map(row -> new CsvRow(row.getRowNum(), cells(row)))
          .filter(row -> !row.isBlank())
          .limit(LOOKED_AT)
          .toList();
    }
  }

  private void read(Sheet sheet) throws IOException {
    var texts = new ArrayList<CsvRow>();
    int width = 0;
    try (Stream<Row> all = sheet.openStream()) {
      for (Row row : (Iterable<Row>) all::iterator) {
        List<String> cells = cells(row);
        width = Math.max(width, cells.size());
        if (width > WIDEST || (long) width * texts.size() > MOST_CELLS) {
          refuse("The sheet has more columns or cells than we read. Send the list as CSV.");
          return;
        }
        texts.add(new CsvRow(row.getRowNum(), cells));
      }
    }
    for (CsvRow row : texts) {
      if (!row.isBlank()) {
        add(row, width);
      }
    }
  }

  private void add(CsvRow row, int width) {
    if (row.cells().stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
      String sentence = "A cell of this row has more than " + LONGEST_CELL + " characters.";
      failures.add(Failure.error(row.line(), "", "constraint-error", sentence));
      return;
    }
    var cells = new ArrayList<>(row.cells());
    while (cells.size() < width) {
      cells.add("");
    }
    rows.add(new CsvRow(row.line(), cells));
  }

  private static List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    int width = Math.min(row.getCellCount(), WIDEST + 1);
    for (int i = 0; i < width; i++) {
      cells.add(row.getOptionalCell(i).map(Spreadsheet::text).orElse(""));
    }
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }

  private static String text(Cell cell) {
    String raw = cell.getRawValue();
    boolean computed = cell.getType() == CellType.FORMULA;
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell) ? cell.asDate().toLocalDate().toString() : number(cell.asNumber());
    }
    if (computed
        && raw != null
        && raw.matches("-?\\d{1,300}(\\.\\d{1,300})?([eE][+-]?\\d{1,3})?")) {
      return number(new BigDecimal(raw));
    }
    return computed && raw != null ? raw : cell.getText();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null
        && format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "").contains("y");
  }

  private static String number(BigDecimal number) {
    BigDecimal shown = number.round(AS_SHOWN).stripTrailingZeros();
    return (shown.scale() == 3 ? shown.setScale(UNMISTAKABLE) : shown).toPlainString();
  }
}
