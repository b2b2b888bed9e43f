package org.quittance.vault;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The key everything sealed depends on; it lives in a file outside the database, {@code
 * quittance.master-key-file}, by default {@code ${quittance.data}/keys/master-key.json}.
 *
 * <p>Life: made once, when neither file nor database know one; from then on the database holds a
 * check value sealed under it, so that a lost or foreign file is noticed before anything is sealed
 * under the wrong key. A new key is never made for a database that knows one.
 */
@ApplicationScoped
public class MasterKey {

  @Inject private MasterKeyChecks checks;
  private volatile Aead aead;

  /**
   * Loads the key, or makes it for an empty database. Called at start, after the schema is there
   * and the database has recovered; without that call the first use does it.
   *
   * @throws MasterKeyMissing if the database was sealed under a key that is not in the file
   */
  public void open() {
    aead();
  }

  Aead aead() {
    Aead opened = aead;
    return opened != null ? opened : load();
  }

  private synchronized Aead load() {
    if (aead == null) {
      MasterKeyFile file = new MasterKeyFile(configuredPath());
      Optional<byte[]> check = checks.find();
      if (!file.exists()) {
        if (check.isPresent()) {
          throw new MasterKeyMissing(
              "The master key "
                  + file.path()
                  + " is missing, and this database is sealed under it: restore the file from its"
                  + " backup. No new key is made, because it would open nothing.");
        }
        file.make();
      }
      Aead read = file.read();
      // Of two nodes that start on an empty database one writes the check; both then prove theirs.
      MasterKeyCheck.prove(read, check.orElseGet(() -> checks.record(read)), file.path());
      aead = read;
    }
    return aead;
  }

  private static Path configuredPath() {
    Config config = ConfigProvider.getConfig();
    return config
        .getOptionalValue("quittance.master-key-file", String.class)
        .map(Path::of)
        .orElseGet(
            () ->
                Path.of(
                    config.getValue("quittance.data", String.class), "keys", "master-key.json"));
  }
}
