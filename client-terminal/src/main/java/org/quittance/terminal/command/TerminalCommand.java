package org.quittance.terminal.command;

import java.nio.file.Path;
import org.quittance.terminal.outcome.UsageMistake;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The whole command line. */
@Command(
    name = "quittance-terminal",
    mixinStandardHelpOptions = true,
    version = "quittance-terminal 0.1.0",
    scope = ScopeType.INHERIT,
    description = "Buys, opens and verifies licenses.",
    footer = {
      "",
      "Account: QUITTANCE_USER and QUITTANCE_PASSWORD in the environment.",
      "Exit codes: 0 done, 2 usage, 3 refused, 4 declined, 5 unknown or unreachable",
      "(safe to repeat), 6 verification failed, 7 settling."
    },
    subcommands = {
      ProductsCommand.class,
      BuyCommand.class,
      PurchasesCommand.class,
      BoxSetCommand.class,
      OpenCommand.class,
      VerifyCommand.class,
      CreditCommand.class,
      ConformanceCommand.class,
      ProductCommand.class,
      HelpCommand.class
    })
final class TerminalCommand implements Runnable {
  private final Session session;

  TerminalCommand(Session session) {
    this.session = session;
  }

  @Option(
      names = "--home",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where this terminal keeps its device keys, licenses and journal.")
  void home(Path home) {
    session.useHome(home);
  }

  @Option(
      names = "--server",
      paramLabel = "URL",
      scope = ScopeType.INHERIT,
      description = "The store, such as http://localhost:8080.")
  void server(String url) {
    session.useServer(url);
  }

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print one JSON object instead of text.")
  void json(boolean json) {
    session.useJson(json);
  }

  @Override
  public void run() {
    throw new UsageMistake(
        "Name a command: products, buy, purchases, boxset, open, verify, credit, conformance or"
            + " product add; --help tells more.");
  }
}
