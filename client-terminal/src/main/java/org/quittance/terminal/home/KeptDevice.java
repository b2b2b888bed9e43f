package org.quittance.terminal.home;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.quittance.terminal.json.Fields;

/** The private keys of this device; made once, on disk before their first use. */
public final class KeptDevice {
  private static final String FOLDER = "device";
  private static final String FILE = "keys.json";

  private final Home home;

  /** The device of this home directory. */
  public KeptDevice(Home home) {
    this.home = home;
  }

  /** The keys, made by the supplier if there are none; two terminals at once get the same. */
  @SuppressWarnings("try") // The lock only has to be held.
  public Fields findOrMake(Supplier<String> make) {
    Optional<Fields> kept = home.readJson(FOLDER, FILE);
    if (kept.isPresent()) {
      return kept.get();
    }
    try (var lock = HomeLock.take(home, FOLDER, "device")) {
      if (home.read(FOLDER, FILE).isEmpty()) {
        home.write(FOLDER, FILE, make.get().getBytes(StandardCharsets.UTF_8));
      }
      return home.readJson(FOLDER, FILE).orElseThrow(this::damaged);
    }
  }

  /** What to say when the keys cannot be used. */
  public RuntimeException damaged() {
    return home.damaged(FOLDER, FILE);
  }
}
