package org.afterhash.portal.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.afterhash.domain.fleet.Fleet;
import org.afterhash.domain.fleet.Holding;
import org.afterhash.domain.gpu.GpuCatalogue;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.source.PartialDate;
import org.jspecify.annotations.Nullable;

/** A fleet in the normal form of fleet files, which reads back as the same fleet. */
public final class FleetCsv {
  private static final List<String> HEADER =
      List.of("model", "count", "condition", "purchase_date", "price_paid", "currency", "site");

  private FleetCsv() {}

  /** RFC 4180: a header, then one row a holding; CRLF. */
  public static void write(Fleet fleet, GpuCatalogue catalogue, Writer out) {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      csv.writeRecord(HEADER);
      for (Holding h : fleet.holdings()) {
        Money paid = h.pricePaid();
        csv.writeRecord(
            catalogue.get(h.model()).name(),
            String.valueOf(h.count()),
            h.condition().word(),
            date(h.purchased()),
            paid == null ? "" : amount(paid.amount()),
            paid == null ? "" : paid.currency().getCurrencyCode(),
            h.site() == null ? "" : h.site().value());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String date(@Nullable PartialDate date) {
    return date == null ? "" : date.text();
  }

  /** Never with three digits behind the point, which could be thousands. */
  private static String amount(BigDecimal amount) {
    BigDecimal written = amount.setScale(Math.max(2, amount.scale()));
    return (written.scale() == 3 ? written.setScale(4) : written).toPlainString();
  }
}
