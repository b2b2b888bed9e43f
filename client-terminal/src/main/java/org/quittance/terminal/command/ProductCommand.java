package org.quittance.terminal.command;

import org.quittance.terminal.outcome.Exit;
import org.quittance.terminal.outcome.UsageMistake;
import picocli.CommandLine.Command;

@Command(
    name = "product",
    description = "For operators: what the store sells.",
    subcommands = ProductAddCommand.class)
final class ProductCommand extends SessionCommand {
  ProductCommand(Session session) {
    super(session);
  }

  @Override
  Exit run() {
    throw new UsageMistake("Say what to do with the product: product add; --help tells more.");
  }
}
