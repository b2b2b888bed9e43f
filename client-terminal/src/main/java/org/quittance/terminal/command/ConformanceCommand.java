package org.quittance.terminal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quittance.terminal.conformance.Budget;
import org.quittance.terminal.conformance.Client;
import org.quittance.terminal.conformance.Finding;
import org.quittance.terminal.conformance.Finding.Result;
import org.quittance.terminal.conformance.Plan;
import org.quittance.terminal.conformance.Report;
import org.quittance.terminal.conformance.Spending;
import org.quittance.terminal.outcome.Exit;
import org.quittance.terminal.outcome.UsageMistake;
import org.quittance.terminal.outcome.VerificationFailed;
import org.quittance.terminal.selling.Price;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "conformance",
    description = {
      "Try every promise of the API as a partner store, and say which hold.",
      "It buys the cheapest product a few times from the store's credit, says before what that"
          + " costs at most, and has it paid back if the client may refund.",
      "QUITTANCE_USER and QUITTANCE_PASSWORD may name a second account that has bought something:"
          + " what is its own must be unknown to the partner."
    })
final class ConformanceCommand extends SessionCommand {
  private static final long LONGEST_SECRET_BYTES = 4096;

  @Option(
      names = "--client-id",
      required = true,
      paramLabel = "ID",
      description = "The partner store's client ID.")
  private String clientId;

  @Option(
      names = "--client-secret-file",
      required = true,
      paramLabel = "FILE",
      description = "Holds its secret, and nothing else.")
  private Path secretFile;

  @Option(
      names = "--budget",
      paramLabel = "CODE:MINOR",
      description = "Spend no more than that, such as EUR:5000; in this currency only.")
  private String budget;

  ConformanceCommand(Session session) {
    super(session);
  }

  @Override
  Exit run() {
    Optional<Budget> limit =
        Optional.ofNullable(budget)
            .map(Price::parse)
            .map(price -> new Budget(price.currency(), price.amountMinor()));
    Client client = new Client(clientId, secret());
    Report report = session.runConformance(client).run(limit, this::announce);
    session.screen().show(report.json(), () -> print(report));
    List<String> broken = report.broken();
    if (!broken.isEmpty()) {
      throw new VerificationFailed(
          "promises-broken",
          broken.size() + " of the API's promises do not hold: " + String.join(", ", broken) + ".");
    }
    return Exit.DONE;
  }

  private String secret() {
    try {
      if (Files.isRegularFile(secretFile) && Files.size(secretFile) <= LONGEST_SECRET_BYTES) {
        String secret = Files.readString(secretFile).strip();
        if (!secret.isEmpty()) {
          return secret;
        }
      }
    } catch (IOException unreadable) {
      throw new UsageMistake("The file " + secretFile + " cannot be read; nothing was sent.");
    }
    throw new UsageMistake(secretFile + " is no file with a secret in it; nothing was sent.");
  }

  private void announce(Plan plan) {
    session
        .screen()
        .remark(
            "Spends at most "
                + Amount.of(plan.mostMinor(), plan.currency())
                + ": "
                + Plan.PURCHASES
                + " times "
                + plan.sku()
                + " at "
                + Amount.of(plan.priceMinor(), plan.currency())
                + ". One more order is beyond the credit and must be declined.");
  }

  private void print(Report report) {
    Table table = new Table("RESULT", "GROUP", "PROMISE", "TRIED", "SEEN");
    for (Finding finding : report.findings()) {
      table.row(
          finding.result().word(),
          finding.group().word(),
          finding.promise(),
          finding.tried(),
          finding.detail());
    }
    Screen screen = session.screen();
    screen.table(table);
    Spending spending = report.spending();
    screen.line("");
    screen.line(
        "Spent "
            + Amount.of(spending.spentMinor(), spending.currency())
            + ", paid back "
            + Amount.of(spending.returnedMinor(), spending.currency())
            + "; skipped="
            + report.count(Result.SKIPPED));
    screen.line("passed=" + report.count(Result.PASSED) + " failed=" + report.count(Result.FAILED));
  }
}
