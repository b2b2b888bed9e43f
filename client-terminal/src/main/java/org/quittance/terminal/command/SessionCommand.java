package org.quittance.terminal.command;

import java.util.concurrent.Callable;
import org.quittance.terminal.outcome.Exit;

/** A command of the terminal; what it needs it takes from the session. */
abstract class SessionCommand implements Callable<Integer> {
  final Session session;

  SessionCommand(Session session) {
    this.session = session;
  }

  @Override
  public final Integer call() {
    return run().code();
  }

  /** Does it, prints what came of it, or throws a Failure. */
  abstract Exit run();
}
