package org.quittance.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Byteman script of a server that can be made to die, and the files that arm it. */
public final class KillSwitch {

  private static final String NO_RECOVERY =
      """
      RULE the adapter forgets its branches
      CLASS org.quittance.adapter.transaction.PaymentXAResource
      METHOD recover(int)
      AT ENTRY
      IF true
      DO RETURN new javax.transaction.xa.Xid[0]
      ENDRULE
      """;

  private final Path folder;

  /**
   * @param folder where script and arming files stand
   */
  public KillSwitch(Path folder) {
    this.folder = folder;
  }

  /** Writes the script with a rule for each place. */
  public Path script() {
    return script(false);
  }

  /**
   * Writes the script with a rule for each place.
   *
   * @param sabotaged adds a rule under which the adapter reports no branch to recovery
   */
  public Path script(boolean sabotaged) {
    var script = new StringBuilder(KillPoint.counting());
    for (KillPoint point : KillPoint.values()) {
      script.append(point.rules(folder));
    }
    return write("kill.btm", script + (sabotaged ? NO_RECOVERY : ""));
  }

  /** From now on the server dies when a purchase comes to this place. */
  public void arm(KillPoint point) {
    try {
      Files.createFile(point.armedBy(folder));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Nobody dies any more. */
  public void disarm() {
    try {
      for (KillPoint point : KillPoint.values()) {
        Files.deleteIfExists(point.armedBy(folder));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path write(String name, String script) {
    try {
      return Files.writeString(folder.resolve(name), script);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
