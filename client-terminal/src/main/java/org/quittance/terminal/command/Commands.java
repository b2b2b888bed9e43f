package org.quittance.terminal.command;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, all of which work in the one session. */
final class Commands implements IFactory {
  private final Session session;

  Commands(Session session) {
    this.session = session;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    return SessionCommand.class.isAssignableFrom(type)
        ? type.getDeclaredConstructor(Session.class).newInstance(session)
        : CommandLine.defaultFactory().create(type);
  }
}
