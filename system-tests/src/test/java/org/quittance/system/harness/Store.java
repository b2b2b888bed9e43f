package org.quittance.system.harness;

/** The two stores a purchase is written to. */
public enum Store {
  /** The license database. */
  LICENSE("license-database"),
  /** The payment adapter's own store. */
  ADAPTER("adapter-store");

  private final String folder;

  Store(String folder) {
    this.folder = folder;
  }

  /** Its folder below the data directory where it is embedded. */
  public String folder() {
    return folder;
  }
}
