package org.quittance.terminal.command;

import org.quittance.terminal.api.Answer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.Exit;
import picocli.CommandLine.Command;

@Command(name = "credit", description = "Show your store credit and its last entries.")
final class CreditCommand extends SessionCommand {
  CreditCommand(Session session) {
    super(session);
  }

  @Override
  Exit run() {
    Fields credit = session.api().credit();
    session.screen().show(credit.object(), () -> print(credit));
    return Exit.DONE;
  }

  private void print(Fields credit) {
    Table accounts = new Table(">BALANCE", ">PENDING");
    Table entries = new Table("AT", "KIND", ">AMOUNT", "PURCHASE");
    try {
      for (Fields account : credit.list("accounts")) {
        String currency = account.text("currency");
        accounts.row(
            Amount.of(account.number("balanceMinor"), currency),
            Amount.of(account.number("pendingMinor"), currency));
      }
      for (Fields entry : credit.list("entries")) {
        entries.row(
            entry.text("at"),
            entry.text("kind"),
            Amount.of(entry.number("amountMinor"), entry.text("currency")),
            entry.optionalText("purchaseId").orElse("-"));
      }
    } catch (MalformedJson malformed) {
      throw Answer.senseless(malformed);
    }
    session.screen().table(accounts);
    session.screen().line("");
    session.screen().table(entries);
  }
}
