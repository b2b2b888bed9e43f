package org.quittance.demo.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A family of curves as on banknotes: waves that swing between two outlines, drawn again and again
 * while a phase goes once around.
 *
 * @param width half the width of the drawing; coordinates run from {@code -width} to {@code width}
 * @param height half its height
 * @param curves polylines; even places hold x, odd places y
 */
record Guilloche(double width, double height, List<double[]> curves) {

  private static final double FULL = 2 * Math.PI;

  static Guilloche rosette() {
    var curves = new ArrayList<double[]>();
    curves.addAll(
        ring(t -> 0.40 - 0.05 * Math.cos(12 * t), t -> 0.82 + 0.16 * Math.cos(12 * t), 18, 12));
    curves.addAll(ring(t -> 0.12, t -> 0.34 - 0.05 * Math.cos(12 * t), 12, 8));
    return new Guilloche(1, 1, curves);
  }

  static Guilloche medallion() {
    var curves = new ArrayList<double[]>();
    curves.addAll(
        ring(t -> 0.71 - 0.04 * Math.cos(24 * t), t -> 0.92 + 0.06 * Math.cos(24 * t), 36, 8));
    curves.addAll(
        ring(t -> 0.47 + 0.03 * Math.cos(24 * t), t -> 0.66 - 0.04 * Math.cos(24 * t), 28, 8));
    return new Guilloche(1, 1, curves);
  }

  static Guilloche band() {
    var curves = new ArrayList<double[]>();
    for (int k = 0; k < 12; k++) {
      double phase = FULL * k / 12;
      curves.add(wave(x -> (0.30 + 0.17 * Math.cos(FULL * x)) * Math.cos(FULL * 2 * x + phase)));
    }
    return new Guilloche(3, 0.5, curves);
  }

  /** Waves that swing between an inner and an outer outline, each a step later than the last. */
  private static List<double[]> ring(
      DoubleUnaryOperator inner, DoubleUnaryOperator outer, int swings, int count) {
    var curves = new ArrayList<double[]>();
    for (int k = 0; k < count; k++) {
      double phase = FULL * k / count;
      curves.add(
          polar(
              t -> {
                double share = (1 + Math.cos(swings * t + phase)) / 2;
                return inner.applyAsDouble(t) * (1 - share) + outer.applyAsDouble(t) * share;
              }));
    }
    return curves;
  }

  private static double[] polar(DoubleUnaryOperator radius) {
    int points = 1440;
    double[] line = new double[2 * points + 2];
    for (int i = 0; i <= points; i++) {
      double angle = FULL * i / points;
      double r = radius.applyAsDouble(angle);
      line[2 * i] = r * Math.cos(angle);
      line[2 * i + 1] = r * Math.sin(angle);
    }
    return line;
  }

  private static double[] wave(DoubleUnaryOperator height) {
    int points = 720;
    double[] line = new double[2 * points + 2];
    for (int i = 0; i <= points; i++) {
      double x = -3 + 6.0 * i / points;
      line[2 * i] = x;
      line[2 * i + 1] = height.applyAsDouble(x);
    }
    return line;
  }
}
