package org.quittance.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The Byteman script of a server that can be made to die or to stall, and the files that arm it.
 */
public final class KillSwitch {

  private final Path folder;

  /**
   * @param folder where script and arming files stand
   */
  public KillSwitch(Path folder) {
    this.folder = folder;
  }

  /** Writes the script with a rule for each place. */
  public Path script() {
    return script(Sabotage.NONE, Duration.ofSeconds(20));
  }

  /**
   * Writes the script with a rule for each place.
   *
   * @param sabotage what is broken beside
   * @param stall how long a stalled purchase is held
   */
  public Path script(Sabotage sabotage, Duration stall) {
    var script = new StringBuilder(KillPoint.counting());
    for (KillPoint point : KillPoint.values()) {
      script.append(point.rules(folder));
    }
    for (Stall place : Stall.values()) {
      script.append(place.rules(folder, stall.toMillis()));
    }
    for (CommitFault fault : CommitFault.values()) {
      script.append(fault.rules(folder));
    }
    script.append(CommitFault.withoutRepair(folder));
    return write("kill.btm", script + sabotage.rules());
  }

  /** From now on the server dies when it comes to this place. */
  public void arm(KillPoint point) {
    create(point.armedBy(folder));
  }

  /** Holds the next purchase that comes to this place. */
  public void arm(Stall place) {
    create(place.armedBy(folder));
  }

  /** The next commit of that resource ends so. */
  public void arm(CommitFault fault) {
    create(fault.armedBy(folder));
  }

  /** From now on only the platform repairs what is left of a commit. */
  public void keepFromRepairing() {
    create(CommitFault.repairFile(folder));
  }

  /** Whether a purchase came to the place and is, or was, held there. */
  public boolean isStalled(Stall place) {
    return !Files.exists(place.armedBy(folder));
  }

  /** Nobody dies or stalls any more. */
  public void disarm() {
    try {
      for (KillPoint point : KillPoint.values()) {
        Files.deleteIfExists(point.armedBy(folder));
      }
      for (Stall place : Stall.values()) {
        Files.deleteIfExists(place.armedBy(folder));
      }
      for (CommitFault fault : CommitFault.values()) {
        Files.deleteIfExists(fault.armedBy(folder));
      }
      Files.deleteIfExists(CommitFault.repairFile(folder));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void create(Path file) {
    try {
      Files.createFile(file);
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
