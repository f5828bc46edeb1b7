package org.afterhash.portal.chart;

/** The palette's colours that charts use; the same as the style sheet's variables. */
enum Token {
  PAPER("#FBFBF9", "#0F1615"),
  SUNKEN("#F0F3F0", "#18211F"),
  INK("#15201E", "#E8EEEB"),
  INK2("#46534F", "#B6C2BE"),
  INK3("#62706B", "#93A19C"),
  LINE("#D8DEDA", "#2C3835"),
  CTL("#7E8B86", "#74827D"),
  ACCENT("#0B5F59", "#74CCC1"),
  BAND50("#86B8B0", "#36786F"),
  BAND90("#D0E4E0", "#1E423D"),
  EDGE("#5C938B", "#4A968C"),
  SELL("#1B5FAA", "#6CACF0"),
  RENT("#B45500", "#F2A14A"),
  MINE("#7A1F66", "#F2B8E2"),
  SCRAP("#818B86", "#7F8A86"),
  ON_SCRAP("#15201E", "#0F1615"),
  NONE("none", "none");

  final String light;
  final String dark;

  Token(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }
}
