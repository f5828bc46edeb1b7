package org.afterhash.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GlossaryTest {

  @Test
  void theFirstOfAWordInEachSectionOpensItsLineWhichStandsOnce() {
    String page =
        Glossary.explain(
            "<body><p>regret</p><main id=\"main\"><section><h2>Regret</h2><p>Little regret, less"
                + " Regret.</p></section><section><p>No REGRET</p></section></main></body>");
    String button = "<button type=\"button\" class=\"term\" popovertarget=\"word-regret\">";
    assertThat(page)
        .contains("<p>regret</p>", "<h2>Regret</h2>")
        .contains("Little " + button + "regret</button>, less Regret.")
        .contains("No " + button + "REGRET</button>")
        .containsOnlyOnce("id=\"word-regret\"");
    assertThat(page.indexOf("id=\"word-regret\"")).isLessThan(page.indexOf("</main>"));
  }

  @Test
  void wordsInLinksButtonsFieldsAndPicturesStayAsTheyAre() {
    String inside =
        "<a href=\"#regret\">regret</a><button>regret</button><label>regret</label>"
            + "<svg><title>regret</title></svg><code title=\"regret\">regret</code>";
    assertThat(Glossary.explain("<main>" + inside + "</main>"))
        .isEqualTo("<main>" + inside + "</main>");
    assertThat(Glossary.explain("<main>" + inside + "regret</main>"))
        .startsWith("<main>" + inside + "<button");
  }

  @Test
  void aWordIsFoundWholeAndTheLongerOneFirst() {
    assertThat(Glossary.explain("<main>regretful, additional</main>")).doesNotContain("button");
    assertThat(Glossary.explain("<main>the break-even rent</main>"))
        .contains(">break-even rent</button>");
  }

  @Test
  void everyWordHasALineOfItsOwnInOneSentenceOrTwo() {
    assertThat(Glossary.all()).hasSizeGreaterThan(20);
    assertThat(Glossary.all()).extracting(Glossary.Entry::id).doesNotHaveDuplicates();
    for (Glossary.Entry word : Glossary.all()) {
      assertThat(word.line()).endsWith(".").hasSizeBetween(30, 170);
    }
  }
}
