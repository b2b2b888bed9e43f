package org.quittance.terminal.purchase;

/**
 * A command line of this terminal, whole, so that it can be copied to a shell.
 *
 * @param program how this terminal was called
 * @param home where it keeps its things
 * @param call what comes before the command
 */
public record RepeatCommand(String program, String home, String call) {

  /** A call that names where it works. */
  public static RepeatCommand naming(String program, String home, String server) {
    String call = String.join(" ", program, "--home", quoted(home), "--server", quoted(server));
    return new RepeatCommand(program, home, call);
  }

  /** A call by a script that knows where it works. */
  public static RepeatCommand calledAs(String call, String program, String home) {
    return new RepeatCommand(program, home, call);
  }

  /** The same at another store. */
  RepeatCommand at(String otherServer) {
    return naming(program, home, otherServer);
  }

  /** The command for the purchase of this key. */
  public String withKey(String key) {
    return String.join(" ", call, "buy --key", quoted(key));
  }

  /** The command that opens a BoxSet. */
  public String opening(String boxSetId) {
    return String.join(" ", call, "open", quoted(boxSetId), "--out opened");
  }

  /** The text as a POSIX shell takes it for one word. */
  private static String quoted(String text) {
    return text.matches("[A-Za-z0-9_./:@%+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
