package org.afterhash.portal.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Pages to PDF: A4, tagged for screen readers, in the portal's own font, the same bytes for the
 * same page. Nothing is read but the page and what stands beside this class.
 */
final class PdfWriter {
  /** What can only be used on a screen, or is there a second time for narrow ones. */
  private static final String SCREEN_ONLY =
      "script, form, button, .actions, .figure-actions, .hush, .chart-narrow, a[href*=/receipt], [data-screen]";

  private static final byte[] REGULAR = resource("inter-400.ttf");
  private static final byte[] SEMIBOLD = resource("inter-600.ttf");
  private static final String STYLE = new String(resource("report.css"), StandardCharsets.UTF_8);

  static {
    XRLog.setLoggingEnabled(false);
  }

  private PdfWriter() {}

  /**
   * A page as PDF.
   *
   * @param html a whole page, with title and language
   * @param date of all times that the file states
   * @param id what the file is told from others by; the same for the same page
   */
  static byte[] pdf(String html, LocalDate date, long id) {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.setDocumentId(id);
      var builder = new PdfRendererBuilder();
      builder.usePDDocument(document);
      builder.withProducer("Afterhash");
      builder.withW3cDocument(new W3CDom().fromJsoup(prepared(html)), "");
      builder.useSVGDrawer(new PictureDrawer());
      builder.usePdfUaAccessibility(true);
      font(builder, REGULAR, 400);
      font(builder, SEMIBOLD, 600);
      builder.useExternalResourceAccessControl(
          (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      builder.useExternalResourceAccessControl(
          (address, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
      try (var renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        PDDocument made = renderer.createPDFKeepOpen();
        Calendar day = calendar(date);
        made.getDocumentInformation().setCreationDate(day);
        made.getDocumentInformation().setModificationDate(day);
        made.save(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Document prepared(String html) {
    Document page = Jsoup.parse(html);
    page.select(SCREEN_ONLY).remove();
    for (Element svg : page.select("svg")) {
      Element title = svg.selectFirst("title");
      Element description = svg.selectFirst("desc");
      String words =
          title == null
              ? svg.attr("aria-label")
              : title.text() + (description == null ? "" : ". " + description.text());
      svg.attr("alt", words);
      svg.select("title, desc").remove();
      svg.removeAttr("width").removeAttr("height");
    }
    // Set as tables, they are no lists to a screen reader either.
    page.select(".ways, .ways > li, .todo, .todo > li").tagName("div");
    // In cells the writer keeps no words together unless their blanks do.
    page.select(".ways .way").forEach(way -> way.text(way.text().replace(' ', '\u00a0')));
    page.select("a[href^=/], a[href^=#], a[href^=?]").unwrap();
    page.head().appendElement("style").appendText(STYLE);
    return page;
  }

  private static void font(PdfRendererBuilder builder, byte[] font, int weight) {
    FSSupplier<InputStream> source = () -> new ByteArrayInputStream(font);
    builder.useFont(source, "Inter", weight, FontStyle.NORMAL, true);
  }

  private static Calendar calendar(LocalDate date) {
    var calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    calendar.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    return calendar;
  }

  private static byte[] resource(String name) {
    try (InputStream in = PdfWriter.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
