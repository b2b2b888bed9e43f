package org.quittance.distribution.product;

import java.text.Normalizer;
import org.quittance.shared.InvalidRequest;

/** The texts of a product, in the form they are kept in (Unicode NFC). */
final class ProductText {

  private ProductText() {}

  /**
   * @throws InvalidRequest if it is not 1 to 200 characters on one line
   */
  static String name(String given) {
    String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC).strip();
    if (name.isEmpty() || name.length() > 200 || !isShown(name, false)) {
      throw new InvalidRequest("The name must have 1 to 200 characters and no control characters.");
    }
    return name;
  }

  /**
   * @throws InvalidRequest if it has more than 4000 characters, or control characters
   */
  static String description(String given) {
    String text = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
    if (text.length() > 4000 || !isShown(text, true)) {
      throw new InvalidRequest(
          "The description must have at most 4000 characters and no control characters.");
    }
    return text;
  }

  private static boolean isShown(String text, boolean lines) {
    return text.codePoints()
        .noneMatch(
            point ->
                Character.getType(point) == Character.SURROGATE
                    || (Character.isISOControl(point)
                        && !(lines && (point == '\n' || point == '\t' || point == '\r'))));
  }
}
