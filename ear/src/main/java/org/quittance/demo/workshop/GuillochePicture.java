package org.quittance.demo.workshop;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Curves on a coloured ground, {@value #WIDTH} by {@value #HEIGHT} pixels.
 *
 * @param ground colour behind the lines
 * @param first colour of the first curve; the others go over to {@code last}
 * @param last colour of the last curve
 * @param drawings one over the other, each with its place and size in pixels
 */
record GuillochePicture(Color ground, Color first, Color last, List<Placed> drawings) {

  static final int WIDTH = 1600;
  static final int HEIGHT = 1000;

  /** A drawing with its centre and the length of its unit, in pixels. */
  record Placed(Guilloche drawing, double x, double y, double unit) {}

  static GuillochePicture paper() {
    return new GuillochePicture(
        new Color(0xfaf8f4),
        new Color(0x0b6e69),
        new Color(0x9a6a22),
        List.of(
            new Placed(Guilloche.band(), 800, 135, 268),
            new Placed(Guilloche.band(), 800, 865, 268),
            new Placed(Guilloche.rosette(), 800, 500, 222)));
  }

  static GuillochePicture night() {
    return new GuillochePicture(
        new Color(0x16181c),
        new Color(0x4fc3b8),
        new Color(0xd7a24a),
        List.of(
            new Placed(Guilloche.medallion(), 1080, 500, 470),
            new Placed(Guilloche.rosette(), 1080, 500, 185)));
  }

  void write(Path file) throws IOException {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    canvas.setColor(ground);
    canvas.fillRect(0, 0, WIDTH, HEIGHT);
    canvas.setStroke(new BasicStroke(1f));
    drawings.forEach(placed -> draw(canvas, placed));
    canvas.dispose();
    ImageIO.write(image, "png", file.toFile());
  }

  private void draw(Graphics2D canvas, Placed placed) {
    List<double[]> curves = placed.drawing().curves();
    for (int i = 0; i < curves.size(); i++) {
      canvas.setColor(between((double) i / curves.size()));
      canvas.draw(outline(curves.get(i), placed));
    }
  }

  private static Path2D outline(double[] curve, Placed placed) {
    var path = new Path2D.Double();
    for (int i = 0; i < curve.length; i += 2) {
      double x = placed.x() + curve[i] * placed.unit();
      double y = placed.y() + curve[i + 1] * placed.unit();
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return path;
  }

  private Color between(double share) {
    return new Color(
        mix(first.getRed(), last.getRed(), share),
        mix(first.getGreen(), last.getGreen(), share),
        mix(first.getBlue(), last.getBlue(), share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}
