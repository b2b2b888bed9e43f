package org.quittance.terminal.command;

import java.util.List;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.Exit;
import picocli.CommandLine.Command;

@Command(name = "purchases", description = "List your purchases, newest first.")
final class PurchasesCommand extends SessionCommand {
  PurchasesCommand(Session session) {
    super(session);
  }

  @Override
  Exit run() {
    List<Fields> purchases = session.api().purchases().all();
    session.screen().show(Listing.of(purchases), () -> print(purchases));
    return Exit.DONE;
  }

  private void print(List<Fields> purchases) {
    if (purchases.isEmpty()) {
      session.screen().line("You have not bought anything yet.");
      return;
    }
    Table table = new Table("AT", "PURCHASE", "STATE", ">PRICE", "BOXSET");
    try {
      for (Fields purchase : purchases) {
        table.row(
            purchase.text("createdAt"),
            purchase.text("purchaseId"),
            purchase.text("state"),
            Amount.of(purchase.number("amountMinor"), purchase.text("currency")),
            purchase.optionalText("boxSetId").orElse("-"));
      }
    } catch (MalformedJson malformed) {
      throw Answer.senseless(malformed);
    }
    session.screen().table(table);
  }
}
