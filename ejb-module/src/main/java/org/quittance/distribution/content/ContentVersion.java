package org.quittance.distribution.content;

import java.util.UUID;

/**
 * Names one version of a content.
 *
 * @param content the content's ID
 * @param version counted from 1
 */
public record ContentVersion(UUID content, int version) {

  /** The associated data of the ciphertext: {@code <content>/<version>}. */
  public String path() {
    return content + "/" + version;
  }

  /** Where its key belongs, for the vault. */
  String vaultContext() {
    return "content/" + path();
  }
}
