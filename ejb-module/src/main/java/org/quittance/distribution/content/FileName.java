package org.quittance.distribution.content;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Set;
import org.quittance.shared.InvalidRequest;

/** The name a file will have on the devices of those who buy it. */
final class FileName {

  private static final int MAX_CHARS = 200;

  /** File systems end at 255 bytes, and a terminal adds to the name while it deciphers. */
  private static final int MAX_UTF8_BYTES = 230;

  private static final Set<Byte> UNSHOWN =
      Set.of(
          Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR);

  private FileName() {}

  /**
   * The name in Unicode's normal form C, so that one name has one spelling.
   *
   * @throws InvalidRequest if it could lead out of a folder, be mistaken for another, or not be
   *     written
   */
  static String checked(String given) {
    String name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
    if (name.isBlank() || !name.strip().equals(name)) {
      throw new InvalidRequest("The file name is empty or begins or ends with a blank.");
    }
    if (name.length() > MAX_CHARS
        || name.getBytes(StandardCharsets.UTF_8).length > MAX_UTF8_BYTES) {
      throw new InvalidRequest(
          "The file name is longer than 200 characters, or 230 bytes in UTF-8.");
    }
    if (name.equals(".") || name.equals("..") || name.contains("/") || name.contains("\\")) {
      throw new InvalidRequest("The file name is a path: give the last part of it only.");
    }
    if (name.indexOf(0xFFFD) >= 0) {
      throw new InvalidRequest("The file name was not sent as UTF-8.");
    }
    if (name.codePoints().anyMatch(FileName::unshown)) {
      throw new InvalidRequest(
          "The file name holds control characters or characters that turn the writing direction.");
    }
    return name;
  }

  /** Embeddings and overrides let {@code exe.txt} read as {@code txt.exe}. */
  private static boolean unshown(int point) {
    return UNSHOWN.contains((byte) Character.getType(point))
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
  }
}
