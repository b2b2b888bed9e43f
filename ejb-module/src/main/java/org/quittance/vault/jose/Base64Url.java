package org.quittance.vault.jose;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Base64url without padding (RFC 7515, appendix C), in the one canonical spelling only. */
public final class Base64Url {

  private Base64Url() {}

  /** The canonical text of the bytes. */
  public static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The canonical text of the UTF-8 bytes. */
  public static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws MalformedDocument unless the text is exactly what {@link #encode(byte[])} would give; a
   *     second spelling of the same bytes would let one document have two digests
   */
  public static byte[] decode(String what, String text) throws MalformedDocument {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      throw new MalformedDocument(what + " is not base64url");
    }
    if (!encode(bytes).equals(text)) {
      throw new MalformedDocument(what + " is not base64url in its canonical form");
    }
    return bytes;
  }
}
