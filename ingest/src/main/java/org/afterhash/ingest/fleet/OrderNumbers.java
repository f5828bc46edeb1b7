package org.afterhash.ingest.fleet;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The numbers under which makers sell their cards, as far as each maker's way of forming them has
 * the model in it: {@code GV-N307TGAMING OC-8GD} is an RTX 3070 Ti of 8 GB.
 *
 * <p>Numbers that only count products, such as those of MSI and Sapphire, say nothing.
 */
final class OrderNumbers {
  private static final Pattern ANY =
      Pattern.compile(
          "\\b(?:\\d\\dg-p\\d|gv-|zt-|ne[\\ddx]\\d|[nc]\\d{3}|vc[gn]\\d|rx-\\d|r\\d{2}[a-z])");

  private static final Rewritings EVGA = Rewritings.read("evga_numbers.txt");

  /** Gigabyte: model in four characters, line, memory. */
  private static final Pattern GIGABYTE =
      Pattern.compile(
          "\\b(?:gv-?)?n(\\d{3}|9[78])(0|ts(?=[a-z])|[ts])([a-z][a-z\\d ._-]{0,24}?)?-?(\\d{1,2})g[bcd]\\b");

  private static final Pattern GIGABYTE_RX =
      Pattern.compile(
          "\\b(?:gv-?)?rx?(\\d{2}(?:0|xtx?)|\\d{2}(?=[a-z]))[a-z][a-z\\d"
              + " ._-]{0,24}?-?(\\d{1,2})g[dc]\\b");

  /** Zotac: generation, model, and what tells its sisters apart. */
  private static final Pattern ZOTAC =
      Pattern.compile("\\bzt-[ptadb](\\d{3})(\\d)\\d?[a-z]-[\\w-]+");

  /** Palit and Gainward. */
  private static final Pattern PALIT =
      Pattern.compile("\\bne[\\ddx](\\d{3})([0ts])[\\d]?\\w{4,6}-\\d\\w+");

  private static final Pattern INNO3D =
      Pattern.compile("\\b[nc](\\d{3})([0ts])\\d?-(\\d\\d)d[56]x?(?:-\\w+)?\\b");

  private static final Pattern PNY =
      Pattern.compile("\\bvc[gn]([1-5]\\d{2})(0)(ts|[ts]?)(\\d{1,2})[a-z]{3,8}\\d?\\b");

  private static final Pattern XFX =
      Pattern.compile("\\brx-(?:(\\d{2})(xtx?)\\w{4,7}|(\\d{3})p([48])\\w{3,6})\\b");

  /** What Zotac's last digit stands for, where it is no nought. */
  private static final Map<String, String> ZOTAC_SISTERS =
      Map.ofEntries(
          Map.entry("30601", "3060 ti"),
          Map.entry("30701", "3070 ti"),
          Map.entry("30801", "3080 ti"),
          Map.entry("20601", "2060 super"),
          Map.entry("20701", "2070 super"),
          Map.entry("20801", "2080 ti"),
          Map.entry("20802", "2080 super"),
          Map.entry("16601", "1660 ti"),
          Map.entry("16602", "1660 super"),
          Map.entry("10701", "1070 ti"),
          Map.entry("10801", "1080 ti"),
          Map.entry("40601", "4060 ti"),
          Map.entry("40701", "4070 ti"),
          Map.entry("40702", "4070 super"));

  private static final Map<String, String> SUFFIXES =
      Map.of("0", "", "", "", "t", " ti", "s", " super", "ts", " ti super");

  private OrderNumbers() {}

  /** The text with the names of cards in place of their order numbers. */
  static String spelled(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return ANY.matcher(lower).find() ? spelledOut(lower) : text;
  }

  private static String spelledOut(String lower) {
    String gigabyte =
        GIGABYTE
            .matcher(EVGA.of(lower))
            .replaceAll(
                m -> " gigabyte" + geForce(m.group(1), m.group(2).strip()) + gb(m.group(4)));
    String radeon =
        GIGABYTE_RX.matcher(gigabyte).replaceAll(m -> radeon(m.group(1)) + gb(m.group(2)));
    String zotac = ZOTAC.matcher(radeon).replaceAll(OrderNumbers::zotac);
    String palit = PALIT.matcher(zotac).replaceAll(m -> geForce(m.group(1), m.group(2)));
    String inno =
        INNO3D.matcher(palit).replaceAll(m -> geForce(m.group(1), m.group(2)) + gb(m.group(3)));
    String pny =
        PNY.matcher(inno).replaceAll(m -> geForce(m.group(1), m.group(3)) + gb(m.group(4)));
    return XFX.matcher(pny)
        .replaceAll(
            m ->
                m.group(1) == null
                    ? " rx " + m.group(3) + gb(m.group(4))
                    : radeon(m.group(1) + m.group(2)));
  }

  private static String zotac(MatchResult found) {
    String model = found.group(1) + "0";
    String sister = ZOTAC_SISTERS.get(model + found.group(2));
    boolean plain = found.group(2).equals("0");
    return plain || sister != null
        ? family(model) + (plain ? model : sister) + (found.group().endsWith("lhr") ? " lhr " : " ")
        : found.group();
  }

  private static String geForce(String figures, String suffix) {
    return family(figures) + figures + "0" + SUFFIXES.get(suffix) + " ";
  }

  private static String family(String figures) {
    return figures.startsWith("1") ? " gtx " : " rtx ";
  }

  /** {@code 57xt} is the RX 5700 XT, {@code 66} the RX 6600, {@code 580} the RX 580. */
  private static String radeon(String number) {
    String figures = number.replaceAll("\\D", "");
    String suffix = number.replaceAll("\\d", "");
    return " rx " + figures + (figures.length() == 2 ? "00 " : " ") + suffix + " ";
  }

  private static String gb(String amount) {
    return " " + Integer.parseInt(amount) + "gb ";
  }
}
