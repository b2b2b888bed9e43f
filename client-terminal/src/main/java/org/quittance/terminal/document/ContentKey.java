package org.quittance.terminal.document;

import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/**
 * What a license says about one content version.
 *
 * @param content the content's ID
 * @param version its version
 * @param name file name of the plain content, not yet trusted as a path
 * @param bytes length of the plain content
 * @param sha256 lower-case hexadecimal digest of the plain content
 * @param jwe the content key, enciphered to the device
 */
public record ContentKey(
    String content, String version, String name, long bytes, String sha256, String jwe) {

  static ContentKey read(Fields fields) throws MalformedJson {
    return new ContentKey(
        fields.text("content"),
        fields.text("version"),
        fields.text("name"),
        fields.number("bytes"),
        fields.text("sha256"),
        fields.text("jwe"));
  }

  /** The associated data its ciphertext is bound to. */
  public String associatedData() {
    return content + "/" + version;
  }

  @Override
  public String toString() {
    return "ContentKey[" + associatedData() + "]";
  }
}
