package org.quittance.launcher;

import java.nio.file.Path;

/**
 * The line on stderr that tells people, and whoever reads a service's journal, what a start waits
 * for.
 *
 * @param meanwhile what the waiting means to them
 * @param log where more is said
 */
record Waiting(String meanwhile, Path log) {

  /** Of a server that somebody may be asking already. */
  static Waiting ofServer(DataDirectory data) {
    return new Waiting("the server answers 503", logOf(data));
  }

  /** Of a server that was started for a job alone. */
  static Waiting ofJob(String name, DataDirectory data) {
    return new Waiting("the job " + name + " has not begun", logOf(data));
  }

  private static Path logOf(DataDirectory data) {
    return data.path("log").resolve("server.log");
  }

  void say(String what) {
    Console.ERR.println(
        "waiting: " + meanwhile + " while it waits for " + what + "; the log is " + log);
  }
}
