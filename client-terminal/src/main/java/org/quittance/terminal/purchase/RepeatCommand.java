package org.quittance.terminal.purchase;

/**
 * The command line that asks for a purchase again, whole, so that it can be copied to a shell.
 *
 * @param program how this terminal was called
 * @param home where it keeps its things
 * @param server address of the store
 */
public record RepeatCommand(String program, String home, String server) {

  /** The same at another store. */
  RepeatCommand at(String otherServer) {
    return new RepeatCommand(program, home, otherServer);
  }

  /** The command for the purchase of this key. */
  public String withKey(String key) {
    return String.join(
        " ", program, "--home", quoted(home), "--server", quoted(server), "buy --key", quoted(key));
  }

  /** The text as a POSIX shell takes it for one word. */
  private static String quoted(String text) {
    return text.matches("[A-Za-z0-9_./:@%+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
