package org.quittance.terminal.home;

import java.util.Optional;

/** Proofs that were issued again, each by the proof of the BoxSet whose place it took. */
public final class KeptProofs {
  private static final String FOLDER = "proofs";

  private final Home home;

  /** The proofs of this home directory. */
  public KeptProofs(Home home) {
    this.home = home;
  }

  /** The newest that is known, as received. */
  public Optional<byte[]> find(String boxedProofId) {
    return Home.isId(boxedProofId) ? home.read(FOLDER, boxedProofId + ".json") : Optional.empty();
  }

  /**
   * Keeps the newest in the place of any before.
   *
   * @param boxedProofId must be a name of ours, see {@link Home#isId}
   */
  public void keep(String boxedProofId, byte[] json) {
    home.write(FOLDER, boxedProofId + ".json", json);
  }
}
