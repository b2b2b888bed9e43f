package org.quittance.demo.printer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The line at a receipt's foot: the first 16 hexadecimal digits of the SHA-256 over all lines
 * above. It finds alterations that were not meant to be hidden; it is no signature.
 */
final class Checksum {

  private static final String LABEL = "checksum ";

  private Checksum() {}

  static String line(String above) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(above.getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().formatHex(digest, 0, 8);
      return LABEL + hex.replaceAll("(.{4})(?!$)", "$1-");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java has SHA-256.", absent);
    }
  }

  /**
   * Whether the receipt's checksum fits; blanks at line ends and the kind of line end do not count.
   *
   * @throws IllegalArgumentException if there is no checksum in the text
   */
  static boolean isWhole(String receipt) {
    List<String> lines = receipt.lines().map(String::stripTrailing).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(LABEL)) {
        return line(String.join("\n", lines.subList(0, i)) + "\n").equals(lines.get(i));
      }
    }
    throw new IllegalArgumentException("This text has no checksum line, so it is no receipt.");
  }
}
