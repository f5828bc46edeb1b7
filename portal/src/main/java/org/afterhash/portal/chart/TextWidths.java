package org.afterhash.portal.chart;

import java.util.Arrays;

/**
 * Advance widths of Inter's text cut with tabular figures, in thousandths of the text size, read
 * from the font files that the pages use. Kerning is left out: it narrows most words a little.
 */
final class TextWidths {
  /** U+0020 to U+007E, U+00A0 to U+00FF, then these. */
  private static final String OTHERS =
      "\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u202F\u20AC\u2190\u2191\u2192\u2193\u2212\u2264\u2265\u25A0\u25C6\u25CF\u25B3\u2715";

  private static final int[] REGULAR =
      numbers(
          """
      269 288 466 633 642 982 644 300 391 391 648 648 269 648 269 360 648 648 648 648 648 648
      648 648 648 648 269 269 648 648 648 511 966 690 654 730 722 601 590 746 743 269 571 672
      565 903 753 765 639 765 644 642 646 744 690 985 682 679 629 391 360 391 471 456 323 562
      612 571 612 583 370 613 591 242 242 549 242 876 591 600 612 612 376 528 327 591 562 818
      546 562 552 391 333 391 648 269 288 571 611 725 550 270 568 591 914 454 583 662 648 666
      478 456 648 442 446 323 586 603 288 268 304 482 583 802 847 882 511 690 690 690 690 690
      690 994 730 601 601 601 601 269 269 269 269 735 753 765 765 765 765 765 648 765 744 744
      744 744 679 636 616 562 562 562 562 562 562 917 571 583 583 583 583 242 242 242 242 583
      591 600 600 600 600 600 648 600 591 591 591 591 562 612 562 500 1000 261 261 440 440 864
      182 667 954 834 954 834 648 648 648 914 1051 914 1011 893
      """);

  private static final int[] SEMIBOLD =
      numbers(
          """
      269 321 523 644 650 1004 663 326 391 391 647 647 269 647 269 379 647 647 647 647 647 647
      647 647 647 647 269 269 647 647 647 543 999 728 659 737 722 605 588 749 746 277 580 703
      565 922 759 769 645 773 652 650 660 736 728 1020 720 713 652 391 379 391 481 469 351 574
      624 583 624 591 389 625 612 262 262 569 262 900 612 609 624 624 397 549 353 612 587 839
      569 588 566 391 359 391 647 269 321 583 629 749 563 316 568 612 914 460 634 673 647 664
      452 458 647 454 463 351 614 600 319 332 324 487 634 831 870 907 543 728 728 728 728 728
      728 1013 737 605 605 605 605 277 277 277 277 751 759 769 769 769 769 769 647 769 736 736
      736 736 713 658 644 574 574 574 574 574 574 913 583 591 591 591 591 262 262 262 262 594
      612 609 609 609 609 609 647 609 612 612 612 612 588 624 588 500 1000 294 294 507 501 956
      166 679 954 881 954 881 647 647 647 914 1057 914 1034 893
      """);

  /** What an unlisted character is taken for: as wide as the widest capital letters. */
  private static final int UNKNOWN = 1000;

  private TextWidths() {}

  /** Width of {@code text} at size 1, in weight 600 if {@code bold}, else 400. */
  static double of(String text, boolean bold) {
    int[] widths = bold ? SEMIBOLD : REGULAR;
    int sum = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      int index = index(character);
      sum += index < 0 ? UNKNOWN : widths[index];
      i += Character.charCount(character);
    }
    return sum / 1e3;
  }

  private static int index(int character) {
    if (character >= 0x20 && character <= 0x7E) {
      return character - 0x20;
    }
    if (character >= 0xA0 && character <= 0xFF) {
      return character - 0xA0 + 95;
    }
    int other = OTHERS.indexOf(character);
    return other < 0 ? -1 : other + 95 + 96;
  }

  private static int[] numbers(String text) {
    return Arrays.stream(text.strip().split("\\s+", -1)).mapToInt(Integer::parseInt).toArray();
  }
}
