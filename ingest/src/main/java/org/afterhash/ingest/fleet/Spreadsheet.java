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
import java.util.stream.Stream;
import org.afterhash.domain.result.Failure;
import org.afterhash.domain.result.Parsed;
import org.afterhash.ingest.csv.CsvRow;
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

  /** Decimals that no grouping by thousands has. */
  private static final int UNMISTAKABLE = 4;

  private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

  private final List<CsvRow> rows = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();

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
   * The rows of the first visible sheet that has any, all equally wide; numbers have a decimal
   * point and dates are {@code YYYY-MM-DD}. Failures are {@code source-error} where the file cannot
   * be read or unpacks to too much, {@code constraint-error} for cells above 4,096 characters, and
   * {@code extra-sheet}, a warning.
   */
  static Parsed<List<CsvRow>> rows(byte[] file) {
    var sheet = new Spreadsheet();
    try {
      if (unpacksToTooMuch(file)) {
        sheet.refuse("The spreadsheet unpacks to more than we read. Send the list as CSV.");
      } else {
        sheet.read(file);
      }
    } catch (IOException | RuntimeException e) { // the library throws both at damaged files
      sheet.rows.clear();
      sheet.refuse("The file is damaged, or no spreadsheet (XLSX). Send the list as CSV.");
    }
    return new Parsed<>(List.copyOf(sheet.rows), sheet.failures);
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

  private void read(byte[] file) throws IOException {
    try (var book =
        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
      List<Sheet> visible =
          book.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList();
      for (Sheet sheet : visible) {
        if (rows.isEmpty()) {
          read(sheet);
        } else {
          String sentence = "Only the first sheet with rows is read; others were left aside.";
          failures.add(Failure.warning(1, "", "extra-sheet", sentence));
          return;
        }
      }
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
