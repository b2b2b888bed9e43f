package org.quittance.distribution.content;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.quittance.shared.Ids;
import org.quittance.shared.InvalidRequest;
import org.quittance.vault.Vault;

/**
 * Receives a file and enciphers it while it is read, in constant memory. No transaction is open
 * meanwhile: an upload lasts as long as its sender likes.
 *
 * <p>Order: ciphertext forced to the disk under a temporary name, row committed, file named. A
 * crash in between leaves a temporary file that {@link MendContentFiles} names or removes.
 */
@Stateless
public class ReceiveContent {

  private static final int FIRST_VERSION = 1;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private ContentFiles files;
  @Inject private Contents contents;
  @Inject private RecordContent recordContent;
  @Inject private Vault vault;

  /**
   * @param fileName the name buyers will see
   * @param plain the file; read to its end, not closed
   * @return the first version of a new content
   * @throws InvalidRequest if the name cannot be used, or the file is empty or breaks off
   * @throws UncheckedIOException if the disk refuses
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Content receive(String fileName, InputStream plain) {
    String name = FileName.checked(fileName);
    ContentVersion id = new ContentVersion(Ids.next(), FIRST_VERSION);
    byte[] key = new byte[32];
    RANDOM.nextBytes(key);
    byte[] sealedKey = vault.seal(key, id.vaultContext());
    EncipheredFile file = encipher(id, key, plain);
    try {
      recordContent.record(id, name, file, sealedKey);
    } catch (RuntimeException notRecorded) {
      // The commit's answer may be lost although the row is there: only its absence is a reason.
      if (contents.find(id.content(), id.version()).isEmpty()) {
        files.discard(id);
      }
      throw notRecorded;
    }
    files.publish(id);
    return contents.get(id.content(), id.version());
  }

  private EncipheredFile encipher(ContentVersion id, byte[] key, InputStream plain) {
    boolean whole = false;
    try {
      EncipheredFile file = new ContentCipher(id, key).encipher(plain, files.incoming(id));
      whole = true;
      return file;
    } finally {
      if (!whole) {
        files.discard(id);
      }
    }
  }
}
