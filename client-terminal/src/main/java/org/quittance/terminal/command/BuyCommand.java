package org.quittance.terminal.command;

import java.util.List;
import java.util.Optional;
import org.quittance.terminal.outcome.Exit;
import org.quittance.terminal.outcome.StillSettling;
import org.quittance.terminal.purchase.BuyProducts.Bought;
import org.quittance.terminal.purchase.PurchaseLine;
import org.quittance.terminal.purchase.Receipt;
import org.quittance.terminal.purchase.WantedPurchase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "buy",
    description = {
      "Buy licenses; paid at most once, however often the same key is repeated.",
      "With --key alone, what this terminal bought under the key is asked for again."
    })
final class BuyCommand extends SessionCommand {
  /** The ways to pay that the command line knows. */
  enum Method {
    credit,
    card
  }

  @Parameters(arity = "0..*", paramLabel = "SKU[:N]", description = "What, and how many of it.")
  private List<String> words = List.of();

  @Option(
      names = "--key",
      paramLabel = "K",
      description = "Idempotency key; made up and kept when it is left out.")
  private String key;

  @Option(
      names = "--method",
      defaultValue = "credit",
      paramLabel = "credit|card",
      description = {
        "How to pay; ${DEFAULT-VALUE} (store credit) if left out.",
        "A card needs --token and a store that runs with quittance.gateway=stripe."
      })
  private Method method;

  @Option(
      names = "--token",
      paramLabel = "T",
      description = "The card, as the processor's own page named it; never a card number.")
  private String token;

  @Option(
      names = "--currency",
      defaultValue = "EUR",
      paramLabel = "CODE",
      description = "ISO 4217 code to pay in; ${DEFAULT-VALUE} if left out.")
  private String currency;

  BuyCommand(Session session) {
    super(session);
  }

  @Override
  Exit run() {
    WantedPurchase wanted =
        new WantedPurchase(
            PurchaseLine.parse(words),
            method.name(),
            Optional.ofNullable(token),
            currency,
            Optional.ofNullable(key));
    Bought bought = session.buyProducts().buy(wanted);
    Receipt receipt = bought.receipt();
    session.screen().show(receipt.json(), () -> print(receipt));
    if (receipt.redirectUrl().isPresent()) {
      throw new StillSettling(
          "requires-action",
          "No money moved yet: your bank wants you to act at "
              + receipt.redirectUrl().get()
              + " . This goes on once you did: "
              + session.repeatCommand().withKey(receipt.idempotencyKey()));
    }
    if (bought.settling()) {
      throw new StillSettling(
          "settling",
          "The purchase "
              + receipt.purchaseId()
              + " is accepted and its payment is not settled yet. This asks again and pays nothing"
              + " twice: "
              + session.repeatCommand().withKey(receipt.idempotencyKey()));
    }
    return Exit.DONE;
  }

  private void print(Receipt receipt) {
    Screen screen = session.screen();
    screen.line("Purchase  " + receipt.purchaseId() + ", " + receipt.state());
    screen.line("Price     " + Amount.of(receipt.amountMinor(), receipt.currency()));
    screen.line("Key       " + receipt.idempotencyKey());
    receipt.redirectUrl().ifPresent(url -> screen.line("Act at    " + url));
    receipt
        .boxSetId()
        .ifPresent(
            id -> {
              screen.line("BoxSet    " + id);
              screen.line("Next      " + session.repeatCommand().opening(id));
            });
  }
}
