package org.afterhash.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.afterhash.portal.RunningPortal.Site;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Valuations as documents, over HTTP. */
@ExtendWith(RunningPortal.class)
final class ReportTest {
  private static final String COMPANY = "/farms/demo-company/report.";

  private static byte[] file(Site site, String path) throws Exception {
    HttpResponse<byte[]> answer = site.bytes(path);
    assertThat(answer.statusCode()).describedAs(new String(answer.body(), UTF_8)).isEqualTo(200);
    return answer.body();
  }

  private static String text(PDDocument pdf) throws Exception {
    return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
  }

  @Test
  void aFarmsPdfSaysWhatItsPageSaysAndHoldsNothingToClick(Site site) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(file(site, COMPANY + "pdf"))) {
      String headline =
          new ObjectMapper()
              .readTree(site.get("/api/v1/farms/demo-company").body())
              .at("/valuation/fleet/gpus")
              .asText();
      assertThat(headline).isEqualTo("38000");
      assertThat(text(pdf).replace(" ", "")).containsPattern("/verify/[0-9a-f]{64}");
      assertThat(text(pdf))
          .contains(
              "Its 38,000 GPUs cost about", "as far as known", "is recoverable", "90% interval")
          .contains("Of the 36,000 cards whose cost and value are known it is")
          .contains("A demonstration.", "Verify at http", "Fingerprint of the figures")
          .contains("Price of power 0.045 USD per kWh")
          .contains("Page 1 of " + pdf.getNumberOfPages())
          .doesNotContain("Value with these", "Copy this sentence");
    }
  }

  @Test
  void whatToDoAndWhatEachWayBringsStandInColumns(Site site) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(file(site, "/farms/demo-warehouse/report.pdf"))) {
      assertThat(text(pdf))
          .containsPattern("\\b192 cards")
          .containsPattern("Mine,.then.sell \\$\\d+ \\d+%")
          .containsPattern("Sell \\$\\d+ \\d+%");
    }
  }

  @Test
  void aLongTableRepeatsItsHeadOnEachPage(Site site) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(file(site, COMPANY + "pdf"))) {
      var stripper = new PDFTextStripper();
      int heads = 0;
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        String text = stripper.getText(pdf);
        assertThat(text).contains("Page " + page + " of");
        heads += text.contains("What each brings") && text.contains("All of") ? 1 : 0;
      }
      assertThat(heads).isGreaterThan(1);
    }
  }

  /** What stands last on each page, apart from its foot, and first on it. */
  private static final class Edges extends PDFTextStripper {
    private static final float FOOT = 790;
    private final TreeMap<Integer, Float> sizes = new TreeMap<>();

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      for (TextPosition letter : positions) {
        if (letter.getYDirAdj() < FOOT) {
          sizes.merge(Math.round(letter.getYDirAdj()), letter.getFontSizeInPt(), Math::max);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo-hobbyist", "demo-warehouse", "demo-company"})
  void noHeadStandsAloneAtTheEndOfAPage(String farm, Site site) throws Exception {
    byte[] document = file(site, "/farms/" + farm + "/report.pdf");
    try (PDDocument pdf = Loader.loadPDF(document)) {
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        var edges = new Edges();
        edges.setStartPage(page);
        edges.setEndPage(page);
        edges.getText(pdf);
        List<Integer> heads =
            edges.sizes.entrySet().stream()
                .filter(line -> line.getValue() == 13)
                .map(Map.Entry::getKey)
                .toList();
        int last = edges.sizes.lastKey();
        for (int head : heads) {
          assertThat(last - head)
              .describedAs("below the head at %s on page %s", head, page)
              .isGreaterThan(60);
        }
      }
    }
  }

  @Test
  void whatDoesNotFitIntoTheQueueOfDocumentsIsToldToComeAgain(Site site) throws Exception {
    var asked = new ArrayList<CompletableFuture<HttpResponse<String>>>();
    var client = HttpClient.newHttpClient();
    for (int seed = 100; seed < 140; seed++) {
      var request =
          HttpRequest.newBuilder(site.at("/farms/demo-hobbyist/report.pdf?seed=" + seed)).build();
      asked.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString(UTF_8)));
    }
    var refused = new ArrayList<HttpResponse<String>>();
    int made = 0;
    for (var each : asked) {
      HttpResponse<String> answer = each.get(120, TimeUnit.SECONDS);
      if (answer.statusCode() == 200) {
        made++;
      } else {
        refused.add(answer);
      }
    }
    assertThat(made).isPositive();
    assertThat(refused)
        .isNotEmpty()
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(503);
              assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            });
    assertThat(file(site, "/farms/demo-hobbyist/report.pdf?seed=1")).isNotEmpty();
  }

  @Test
  void aPdfIsTaggedHasItsOwnFontsAndNoTimeButTheDatas(Site site) throws Exception {
    String vintage = site.get("/api/v1/farms/demo-company").body().split("\"vintage\":\"")[1];
    try (PDDocument pdf = Loader.loadPDF(file(site, COMPANY + "pdf"))) {
      var catalogue = pdf.getDocumentCatalog();
      assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
      assertThat(catalogue.getLanguage()).startsWith("en");
      assertThat(pdf.getDocumentInformation().getTitle()).contains("38,000 cards");
      assertThat(pdf.getDocumentInformation().getCreationDate().toInstant().toString())
          .isEqualTo(vintage.substring(0, 10) + "T00:00:00Z");
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
          assertThat(page.getResources().getFont(name).getName()).contains("Inter");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "xlsx", "json"})
  void theSameQuestionGivesTheSameBytesOnAnotherNode(String format, Site site) throws Exception {
    String path = "/farms/demo-hobbyist/report." + format + "?powerPrice=0.2";
    byte[] first = file(site, path);
    try (Site other = new Site()) {
      assertThat(file(other, path)).isEqualTo(first);
    }
    assertThat(file(site, path.replace("0.2", "0.3"))).isNotEqualTo(first);
  }

  @Test
  void numbersOfASpreadsheetAreNumbersAndNothingIsAFormula(Site site) throws Exception {
    String vintage = site.get("/api/v1/farms/demo-company").body().split("\"vintage\":\"")[1];
    Map<String, String> parts = new HashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file(site, COMPANY + "xlsx")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal().toLocalDate()).isEqualTo(vintage.substring(0, 10));
        parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    assertThat(parts.get("docProps/core.xml")).contains(vintage.substring(0, 10) + "T00:00:00Z");
    assertThat(parts.get("xl/workbook.xml")).contains("\"Cards\"", "\"Notes\"");
    assertThat(parts.values()).noneMatch(part -> part.contains("<f>"));
    assertThat(parts.get("xl/sharedStrings.xml"))
        .contains("/verify/", "RTX 3090", "All of them, median, USD", "too close to call");
    assertThat(parts.get("xl/styles.xml"))
        .describedAs("whole dollars, cents of an hour, tenths of cents of a kWh")
        .contains("formatCode=\"#,##0\"", "formatCode=\"0.00\"", "formatCode=\"0.000\"");
    var counts =
        Pattern.compile("<c r=\"B\\d+\"[^>]*><v>(\\d+)</v>")
            .matcher(parts.get("xl/worksheets/sheet3.xml"));
    assertThat(counts.results().skip(1).mapToInt(count -> Integer.parseInt(count.group(1))).sum())
        .describedAs("cards, without the head")
        .isEqualTo(38_000);
  }

  @Test
  void theJsonIsWhatTheApiAnswers(Site site) throws Exception {
    assertThat(new String(file(site, COMPANY + "json"), UTF_8))
        .isEqualTo(site.get("/api/v1/farms/demo-company").body());
  }

  @Test
  void aReportNamesItsFileAndRefusesWhatItDoesNotKnow(Site site) throws Exception {
    HttpResponse<String> json = site.get(COMPANY + "json");
    assertThat(json.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"demo-company_20");
    assertThat(json.headers().firstValue("Cache-Control").orElseThrow()).contains("public");
    assertThat(site.get(COMPANY + "exe").statusCode()).isEqualTo(404);
    assertThat(site.get("/farms/none/report.pdf").statusCode()).isEqualTo(404);
    assertThat(site.get(COMPANY + "pdf?powerPrice=9").statusCode()).isEqualTo(400);
  }
}
