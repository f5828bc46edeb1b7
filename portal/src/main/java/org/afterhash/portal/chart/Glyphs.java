package org.afterhash.portal.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Scanner;

/**
 * Inter's outlines, so that pictures need no font of the machine they are drawn on. The resource
 * files hold one character a line: code point, advance width and outline in quadratic curves, y
 * upward, all in 2048ths of the text size, figures tabular; they were read from the font that the
 * pages use, at weights 400 and 600.
 */
final class Glyphs {
  private static final double UNITS = 2048;
  private static final Glyphs REGULAR = read("inter-regular.txt");
  private static final Glyphs SEMIBOLD = read("inter-semibold.txt");

  private final Map<Integer, Glyph> glyphs;

  private Glyphs(Map<Integer, Glyph> glyphs) {
    this.glyphs = glyphs;
  }

  private record Glyph(double advance, Path2D outline) {}

  static Glyphs of(boolean bold) {
    return bold ? SEMIBOLD : REGULAR;
  }

  /** The outline of words whose baseline begins at a point; unknown characters are boxes. */
  Path2D outline(String text, Point at, double size) {
    Path2D.Double words = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double scale = size / UNITS;
    double x = at.x();
    for (int character : text.codePoints().toArray()) {
      Glyph glyph = glyphs.getOrDefault(character, unknown());
      AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, at.y());
      words.append(glyph.outline.getPathIterator(place), false);
      x += glyph.advance * scale;
    }
    return words;
  }

  private static Glyph unknown() {
    Path2D.Double box = new Path2D.Double();
    box.append(new Rectangle2D.Double(200, 0, UNITS - 400, 1490), false);
    return new Glyph(UNITS, box);
  }

  private static Glyphs read(String name) {
    try (InputStream in = Glyphs.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.US_ASCII);
      Map<Integer, Glyph> glyphs = new HashMap<>();
      text.lines().forEach(line -> add(glyphs, line));
      return new Glyphs(Map.copyOf(glyphs));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<Integer, Glyph> glyphs, String line) {
    String[] parts = line.split(" ", 3);
    double advance = Integer.parseInt(parts[1]);
    glyphs.put(Integer.parseInt(parts[0], 16), new Glyph(advance, path(parts[2])));
  }

  private static Path2D path(String commands) {
    Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    // A blank before each letter makes every command and number a token.
    try (Scanner tokens = new Scanner(commands.replaceAll("([MLQZ])", " $1 "))) {
      while (tokens.hasNext()) {
        switch (tokens.next()) {
          case "M" -> path.moveTo(tokens.nextInt(), tokens.nextInt());
          case "L" -> path.lineTo(tokens.nextInt(), tokens.nextInt());
          case "Q" ->
              path.quadTo(tokens.nextInt(), tokens.nextInt(), tokens.nextInt(), tokens.nextInt());
          default -> path.closePath();
        }
      }
    }
    return path;
  }
}
