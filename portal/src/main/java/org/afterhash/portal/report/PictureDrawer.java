package org.afterhash.portal.report;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import org.afterhash.portal.chart.PrintedPicture;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Draws the pictures of our pages into a document, as vectors: they hold a handful of elements. */
final class PictureDrawer implements SVGDrawer {

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
    return new Drawn(svg, width, height, dotsPerPixel);
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {
    // Words in pictures are outlines.
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {
    // As above.
  }

  @Override
  public void close() {
    // Nothing is held.
  }

  private static final class Drawn implements SVGImage {
    private final PrintedPicture picture = new PrintedPicture();
    private final double left;
    private final double top;
    private final double unitsWide;
    private final double dotsPerPixel;
    private final double width;
    private final double height;

    /**
     * @param width that the style sheet gives, in dots; below 0 where it gives none
     */
    Drawn(Element svg, double width, double height, double dotsPerPixel) {
      this.dotsPerPixel = dotsPerPixel;
      String[] frame = svg.getAttribute("viewBox").strip().split("\\s+", -1);
      left = Double.parseDouble(frame[0]);
      top = Double.parseDouble(frame[1]);
      unitsWide = Double.parseDouble(frame[2]);
      double shape = Double.parseDouble(frame[3]) / unitsWide;
      this.width = width > 0 ? width : height > 0 ? height / shape : unitsWide * dotsPerPixel;
      this.height = this.width * shape;
      double size =
          svg.hasAttribute("font-size") ? Double.parseDouble(svg.getAttribute("font-size")) : 12;
      NodeList elements = svg.getElementsByTagName("*");
      for (int i = 0; i < elements.getLength(); i++) {
        if (elements.item(i) instanceof Element element
            && PrintedPicture.isMark(element.getAttribute("class"))) {
          add(element, size);
        }
      }
    }

    private void add(Element element, double size) {
      String mark = element.getAttribute("class");
      switch (element.getTagName()) {
        case "path" -> picture.path(mark, element.getAttribute("d"));
        case "circle" ->
            picture.circle(
                mark, number(element, "cx", 0), number(element, "cy", 0), number(element, "r", 0));
        case "text" ->
            picture.text(
                mark,
                number(element, "x", 0),
                number(element, "y", 0),
                number(element, "font-size", size),
                element.getAttribute("text-anchor"),
                element.getTextContent());
        default -> {}
      }
    }

    private static double number(Element element, String name, double otherwise) {
      return element.hasAttribute(name)
          ? Double.parseDouble(element.getAttribute(name))
          : otherwise;
    }

    @Override
    public int getIntrinsicWidth() {
      return (int) Math.round(width);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) Math.round(height);
    }

    /** The device counts CSS pixels here, and whole ones. */
    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      double scale = width / dotsPerPixel / unitsWide;
      device.drawWithGraphics(
          (float) x,
          (float) y,
          (float) Math.ceil(width / dotsPerPixel),
          (float) Math.ceil(height / dotsPerPixel),
          graphics -> {
            graphics.scale(scale, scale);
            graphics.translate(-left, -top);
            picture.paint(graphics);
          });
    }
  }
}
