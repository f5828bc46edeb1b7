package org.afterhash.portal.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.afterhash.domain.result.Failure;
import org.afterhash.ingest.fleet.Findings;
import org.afterhash.ingest.fleet.Layout;
import org.afterhash.portal.web.Json;

/**
 * What there was to say of a fleet file.
 *
 * @param reading how the file was understood
 * @param counts failures by their code
 * @param failures the first of them, in the order of the file
 */
public record FleetReport(Layout reading, Map<String, Long> counts, List<Item> failures) {

  /** One of them; {@code level} is error for a row that was left out, else warning or info. */
  public record Item(String level, int line, String column, String code, String detail) {}

  public static FleetReport of(Layout layout, Findings findings) {
    return new FleetReport(
        layout, findings.counts(), findings.first().stream().map(FleetReport::item).toList());
  }

  private static Item item(Failure f) {
    return new Item(
        f.level().name().toLowerCase(Locale.ROOT), f.line(), f.column(), f.code(), f.sentence());
  }

  public String json() {
    return new String(Json.bytes(this), UTF_8);
  }
}
