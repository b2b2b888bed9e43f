package org.quittance.terminal.home;

import java.util.Optional;

/** BoxSets received with a purchase, so that they can be opened without asking for them again. */
public final class KeptBoxSets {
  private static final String FOLDER = "box-sets";

  private final Home home;

  /** The BoxSets of this home directory. */
  public KeptBoxSets(Home home) {
    this.home = home;
  }

  /** The BoxSet's JSON as received. */
  public Optional<byte[]> find(String boxSetId) {
    return home.read(FOLDER, boxSetId + ".json");
  }

  /**
   * Keeps the BoxSet; it never changes, so the first copy stays.
   *
   * @param boxSetId must be a name of ours, see {@link Home#isId}
   */
  public void keep(String boxSetId, byte[] json) {
    if (find(boxSetId).isEmpty()) {
      home.write(FOLDER, boxSetId + ".json", json);
    }
  }
}
