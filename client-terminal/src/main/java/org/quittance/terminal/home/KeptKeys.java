package org.quittance.terminal.home;

import java.util.Arrays;
import java.util.Optional;

/** The public keys that a server published when it was last reached, for work without it. */
public final class KeptKeys {
  private static final String FOLDER = "published-keys";

  private final Home home;
  private final String file;

  /** The keys of one server. */
  public KeptKeys(Home home, String server) {
    this.home = home;
    this.file = Home.nameFor(server) + ".json";
  }

  /** The JWK set as last received. */
  public Optional<byte[]> find() {
    return home.read(FOLDER, file);
  }

  /** Keeps the JWK set if it differs from the one kept. */
  public void keep(byte[] jwks) {
    if (find().filter(kept -> Arrays.equals(kept, jwks)).isEmpty()) {
      home.write(FOLDER, file, jwks);
    }
  }
}
