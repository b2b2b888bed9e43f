package org.quittance.distribution.content;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;

/**
 * Ends what a crash of this node left half-received: a ciphertext with a row gets its name, one
 * without is removed. To be called at start, before this node receives anything and after the
 * database has recovered; calling it again does no harm.
 */
@Stateless
public class MendContentFiles {

  @Inject private ContentFiles files;
  @Inject private Contents contents;

  /**
   * @return how many files were named or removed
   * @throws UncheckedIOException if the disk refuses
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public int mend() {
    var unfinished = files.unfinished();
    for (ContentVersion id : unfinished) {
      if (contents.find(id.content(), id.version()).isPresent()) {
        files.publish(id);
      } else {
        files.discard(id);
      }
    }
    return unfinished.size();
  }
}
