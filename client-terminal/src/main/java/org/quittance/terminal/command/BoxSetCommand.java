package org.quittance.terminal.command;

import org.quittance.terminal.api.Answer;
import org.quittance.terminal.document.BoxSet;
import org.quittance.terminal.document.EBox;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "boxset",
    description = {
      "Fetch a BoxSet of yours.",
      "With --json the stored bytes, proofs included: whoever holds a proof may open it."
    })
final class BoxSetCommand extends SessionCommand {
  @Parameters(paramLabel = "BOXSET-ID", description = "From buy or purchases.")
  private String id;

  BoxSetCommand(Session session) {
    super(session);
  }

  @Override
  Exit run() {
    byte[] stored = session.api().boxSet(id);
    session.screen().show(stored, () -> print(stored));
    return Exit.DONE;
  }

  private void print(byte[] stored) {
    try {
      BoxSet boxSet = BoxSet.parse(stored);
      session.screen().line("BoxSet " + boxSet.id());
      Table table = new Table("PROOF", "SKU", "NAME");
      for (EBox eBox : boxSet.eBoxes()) {
        table.row(eBox.proofId(), eBox.sku(), eBox.productName());
      }
      session.screen().table(table);
      session.screen().line("Next: " + session.repeatCommand().opening(boxSet.id()));
    } catch (MalformedJson malformed) {
      throw Answer.senseless(malformed);
    }
  }
}
