package org.afterhash.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.afterhash.domain.estimate.Distribution;
import org.afterhash.portal.chart.BarChart.Bar;
import org.afterhash.portal.chart.BarChart.Layout;
import org.afterhash.portal.chart.BarChart.Part;
import org.afterhash.portal.chart.IntervalChart.Estimated;
import org.afterhash.portal.chart.IntervalChart.Plain;
import org.afterhash.portal.chart.TornadoChart.Input;
import org.afterhash.portal.chart.WaterfallChart.Kind;
import org.afterhash.portal.chart.WaterfallChart.Step;
import org.junit.jupiter.api.Test;

class RowChartsTest {
  private static final Caption CAPTION =
      new Caption("rows", "It adds up", "Share of cards", "", "Source: us.");

  private static Distribution around(double median) {
    double spread = Math.abs(median) / 10;
    return new Distribution(
        median - 2 * spread,
        median - spread,
        median,
        median + spread,
        median + 2 * spread,
        median,
        "USD");
  }

  private static BarChart stack(double first, double second) {
    return new BarChart(
        CAPTION,
        Unit.SHARE,
        Layout.STACKED,
        List.of(new Part("Sell", Tone.SELL), new Part("Scrap", Tone.SCRAP)),
        List.of(
            new Bar("RTX 3070", "8 GB", List.of(new Plain(first), new Plain(second))),
            new Bar("All", "", List.of(new Plain(1), new Plain(0)))),
        null);
  }

  @Test
  void barsOfAGroupSayTheirNumbersAtTheirOwnHeightAgainstNamesFlushRight() {
    BarChart chart =
        new BarChart(
            CAPTION,
            Unit.USD,
            Layout.GROUPED,
            List.of(new Part("Now", Tone.QUIET), new Part("Later", Tone.SELL)),
            List.of(
                new Bar("RTX 3090", "24 GB", List.of(new Plain(540), new Plain(655))),
                new Bar("All", "", List.of(new Plain(31), new Plain(38)))),
            null);
    Picture picture = Picture.of(chart, Size.WIDE, Purpose.IN_PAGE);
    assertThat(middle(picture, "$540"))
        .isCloseTo(middle(picture.boxes("c-band50"), 1), within(3.0));
    assertThat(middle(picture, "$655")).isCloseTo(middle(picture.boxes("c-sell"), 0), within(3.0));
    assertThat(word(picture, "All").right()).isCloseTo(word(picture, "24 GB").right(), within(0.1));
    assertThat(word(picture, "All").right()).isLessThan(picture.boxes("c-sell").get(0).left());
  }

  private static Box word(Picture picture, String text) {
    return picture.words().stream()
        .filter(words -> words.text().equals(text))
        .findFirst()
        .orElseThrow()
        .box();
  }

  private static double middle(Picture picture, String text) {
    Box box = word(picture, text);
    return (box.top() + box.bottom()) / 2;
  }

  private static double middle(List<Box> boxes, int index) {
    return (boxes.get(index).top() + boxes.get(index).bottom()) / 2;
  }

  @Test
  void partsOfAStackFollowOneAnotherInProportion() {
    Picture picture = Picture.of(stack(0.75, 0.25), Size.WIDE, Purpose.IN_PAGE);
    // The key's own square of the first tone is a circle, so boxes are bars only.
    Box sell = picture.boxes("c-sell").get(0);
    Box whole = picture.boxes("c-sell").get(1);
    Box scrap = picture.boxes("c-scrap").get(0);
    assertThat(sell.left()).isEqualTo(whole.left());
    assertThat((sell.width() + 1) / (whole.width() + 1)).isCloseTo(0.75, within(0.001));
    assertThat(scrap.left()).isCloseTo(sell.right() + 1, within(0.02));
    assertThat(scrap.right()).isCloseTo(whole.right(), within(0.02));
  }

  @Test
  void aPartSaysItsShareWhereItHasRoom() {
    assertThat(Picture.of(stack(0.75, 0.25), Size.NARROW, Purpose.IN_PAGE).texts())
        .contains("75%", "25%");
    Picture thin = Picture.of(stack(0.99, 0.01), Size.NARROW, Purpose.IN_PAGE);
    assertThat(thin.texts()).contains("99%").doesNotContain("1.0%", "1%");
    assertThat(thin.tips()).contains("RTX 3070, Scrap: 1%");
  }

  @Test
  void aStackRefusesWhatCannotBeStacked() {
    assertThatThrownBy(() -> stack(-0.1, 0.5)).hasMessageContaining("negative");
  }

  @Test
  void barsEndAtTheirMedians() {
    BarChart chart =
        BarChart.of(
            CAPTION,
            Unit.USD,
            List.of(
                new Bar("One", "", List.of(new Estimated(around(400)))),
                new Bar("Two", "", List.of(new Estimated(around(100))))));
    Picture picture = Picture.of(chart, Size.WIDE, Purpose.IN_PAGE);
    List<Box> bars = picture.boxes("c-band90");
    assertThat(bars.get(0).width()).isCloseTo(4 * bars.get(1).width(), within(0.05));
    assertThat(picture.texts()).contains("$400", "$320–480");
    assertThat(picture.tips()).containsExactly("One: $400 ($320–480)", "Two: $100 ($80–120)");
    assertThat(chart.data()).extracting(Datum::kind).containsOnly("estimate");
    assertThat(chart.altText()).contains("One: $400, 90% interval $320–480; Two: $100");
  }

  @Test
  void aWaterfallStepsDownFromTotalToTotalAndHatchesWhatWasLost() {
    WaterfallChart chart =
        new WaterfallChart(
            CAPTION,
            Unit.USD,
            List.of(
                new Step("Spent", "", Kind.TOTAL, Tone.ESTIMATE, around(1000)),
                new Step("Lost", "", Kind.CHANGE, Tone.ESTIMATE, around(-600)),
                new Step("Gained", "", Kind.CHANGE, Tone.RENT, around(100)),
                new Step("Left", "", Kind.TOTAL, Tone.ESTIMATE, around(500))));
    Picture picture = Picture.of(chart, Size.WIDE, Purpose.IN_PAGE);
    Box spent = picture.boxes("c-band90").get(0);
    Box left = picture.boxes("c-band90").get(1);
    Box lost = picture.boxes("c-hatch").get(0);
    Box gained = picture.boxes("c-rent").get(0);
    assertThat(lost.right()).isCloseTo(spent.right(), within(0.02));
    assertThat(lost.width()).isCloseTo(0.6 * spent.width(), within(0.02));
    assertThat(gained.left()).isCloseTo(lost.left(), within(0.02));
    assertThat(left.right()).isCloseTo(gained.right(), within(0.02));
    assertThat(picture.texts()).contains("−$600", "−$720 to −$480", "+$100", "$80–120");
    assertThat(chart.table().rows().get(1)).contains(new DataTable.Amount(-600));
  }

  @Test
  void whatIsLeftOfAWholeEndsWhereWhatIsGoneBegins() {
    RemainderChart chart = new RemainderChart(CAPTION, Unit.USD, 100, around(20), "kept", "lost");
    Picture picture = Picture.of(chart, Size.WIDE, Purpose.IN_PAGE);
    Box kept = picture.boxes("c-band90").get(0);
    Box lost = picture.boxes("c-hatch").get(0);
    assertThat(kept.right()).isEqualTo(lost.left());
    assertThat(lost.width()).isCloseTo(4 * kept.width(), within(0.05));
    Box line = picture.boxes("c-estimate").get(0);
    assertThat(line.left()).isCloseTo(kept.left() + 0.8 * kept.width(), within(0.05));
    assertThat(line.right()).isCloseTo(kept.left() + 1.2 * kept.width(), within(0.05));
    assertThat(picture.texts()).contains("$20 kept", "$80 lost", "90% of outcomes: $76–84");
    assertThat(chart.altText()).contains("lost: $80, 90% interval $76–84");
  }

  @Test
  void groupedBarsHaveTheirNumbersAtTheirEndsInANarrowPictureToo() {
    BarChart chart =
        new BarChart(
            CAPTION,
            Unit.USD,
            BarChart.Layout.GROUPED,
            List.of(new BarChart.Part("Then", Tone.QUIET), new BarChart.Part("Now", Tone.ESTIMATE)),
            List.of(new Bar("A card", "", List.of(new Plain(400), new Estimated(around(200))))),
            null);
    Picture picture = Picture.of(chart, Size.NARROW, Purpose.IN_PAGE);
    assertThat(picture.texts()).contains("$400", "$200", "$160–240");
    List<Picture.Words> words = picture.words();
    Box then = picture.boxes("c-band50").get(1);
    Box number =
        words.stream().filter(w -> w.text().equals("$400")).findFirst().orElseThrow().box();
    assertThat(number.left()).isGreaterThan(then.right());
    assertThat((number.top() + number.bottom()) / 2)
        .isCloseTo((then.top() + then.bottom()) / 2, within(2.0));
  }

  @Test
  void aTornadoStandsOnItsBase() {
    TornadoChart chart =
        new TornadoChart(
            CAPTION,
            Unit.SHARE,
            0.13,
            "Base",
            List.of(
                new Input("Sale", "24 months", "0 months", 0.09, 0.19),
                new Input("Power", "$0.18", "$0.03", 0.12, 0.13)));
    Picture picture = Picture.of(chart, Size.WIDE, Purpose.IN_PAGE);
    // The first of each colour stands in the key.
    List<Box> low = picture.boxes("c-band50").subList(1, 3);
    List<Box> high = picture.boxes("c-estimate").subList(1, 3);
    double base = picture.paths("c-spread").get(0).get(0).x();
    assertThat(low.get(0).right()).isEqualTo(base);
    assertThat(high.get(0).left()).isEqualTo(base);
    assertThat(low.get(0).width() / high.get(0).width()).isCloseTo(4.0 / 6, within(0.001));
    assertThat(low.get(1).width() / low.get(0).width()).isCloseTo(0.25, within(0.001));
    assertThat(picture.texts()).contains("Base: 13%", "24 months to 0 months", "9% to 19%");
    assertThat(chart.data()).hasSize(5);
  }
}
