package org.quittance.terminal.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.quittance.terminal.outcome.Refused;

/**
 * Who asks. They come from the environment, for a command line can be read by other users.
 *
 * @param user account name
 * @param password never printed
 */
public record Credentials(String user, String password) {
  static final String ADVICE = "Set QUITTANCE_USER and QUITTANCE_PASSWORD in the environment.";

  /** The credentials in {@code QUITTANCE_USER} and {@code QUITTANCE_PASSWORD}, if both are set. */
  public static Optional<Credentials> in(Map<String, String> environment) {
    String user = environment.get("QUITTANCE_USER");
    String password = environment.get("QUITTANCE_PASSWORD");
    return user == null || user.isEmpty() || password == null
        ? Optional.empty()
        : Optional.of(new Credentials(user, password));
  }

  /** What to say when a call needs an account and none was given. */
  public static Refused missing() {
    return new Refused(
        "unauthenticated", "This command needs an account; nothing was sent. " + ADVICE);
  }

  /** The value of the Authorization header (RFC 7617). */
  public String basic() {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public String toString() {
    return "Credentials[user=" + user + "]";
  }
}
