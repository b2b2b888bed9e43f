package org.quittance.demo.workshop;

/** Writes curves as an SVG of one stroke colour and no background. */
final class GuillocheSvg {

  /**
   * One unit of the drawing is this many of the picture's, so that whole numbers are fine enough.
   */
  private static final int SCALE = 5000;

  private GuillocheSvg() {}

  static String draw(Guilloche drawing, String stroke) {
    long width = Math.round(drawing.width() * SCALE);
    long height = Math.round(drawing.height() * SCALE);
    var svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"")
        .append(-width + " " + -height + " " + 2 * width + " " + 2 * height)
        .append("\">\n<g fill=\"none\" stroke=\"" + stroke + "\" stroke-width=\"12\">\n");
    for (double[] curve : drawing.curves()) {
      svg.append("<path d=\"").append(path(curve)).append("\"/>\n");
    }
    return svg.append("</g>\n</svg>\n").toString();
  }

  /** Relative steps are short numbers, which halves the file. */
  private static String path(double[] curve) {
    var path = new StringBuilder();
    long lastX = 0;
    long lastY = 0;
    for (int i = 0; i < curve.length; i += 2) {
      long x = Math.round(curve[i] * SCALE);
      long y = Math.round(curve[i + 1] * SCALE);
      path.append(i == 0 ? "m" : " ").append(x - lastX).append(' ').append(y - lastY);
      lastX = x;
      lastY = y;
    }
    return path.toString();
  }
}
