package org.quittance.distribution.content;

/**
 * A content together with its key, on the way into a license.
 *
 * @param content what it opens
 * @param key the 32 bytes of the input key; never logged, never kept
 */
public record ContentWithKey(Content content, byte[] key) {

  @Override
  public String toString() {
    return "ContentWithKey[" + content.id() + "]";
  }
}
