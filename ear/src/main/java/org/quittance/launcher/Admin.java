package org.quittance.launcher;

/** The platform's administration commands, whichever server takes them. */
final class Admin {

  /** The application's name; the adapter's pool refers to it. */
  static final String APPLICATION = "quittance";

  private static final long PING_MILLIS = 1000;

  private final Commands commands;
  private final DataDirectory data;

  /** Who runs a command. */
  interface Commands {
    Result run(String command, String... arguments);
  }

  /**
   * What became of a command.
   *
   * @param failed whether it was refused
   * @param output its words
   */
  record Result(boolean failed, String output) {}

  Admin(Commands commands, DataDirectory data) {
    this.commands = commands;
    this.data = data;
  }

  Result run(String... words) {
    return commands.run(words[0], java.util.Arrays.copyOfRange(words, 1, words.length));
  }

  /**
   * @throws StartRefused in the platform's words, if it refuses the command
   */
  void require(String... words) throws StartRefused {
    Result result = run(words);
    if (result.failed()) {
      throw new StartRefused(
          "start-failed",
          "The server did not start: '"
              + words[0]
              + "' failed: "
              + result.output().replaceAll("\\s+", " ").strip()
              + " The log is "
              + data.path("log").resolve("server.log")
              + ".");
    }
  }

  /** The EAR deploys only while its database answers; until then the server stays up and waits. */
  void awaitLicenseDatabase(StartingServer starting, Waiting waiting) throws InterruptedException {
    boolean told = false;
    while (run("ping-connection-pool", DatabasePools.LICENSES).failed()) {
      starting.waitFor("the license database to answer");
      if (!told) {
        waiting.say("the license database to answer");
        told = true;
      }
      Thread.sleep(PING_MILLIS);
    }
    starting.waitFor("the application to start");
  }
}
