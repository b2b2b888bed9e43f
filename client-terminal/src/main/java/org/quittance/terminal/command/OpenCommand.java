package org.quittance.terminal.command;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Optional;
import org.quittance.terminal.home.Home;
import org.quittance.terminal.opening.OpenedFile;
import org.quittance.terminal.opening.Opening;
import org.quittance.terminal.outcome.Exit;
import org.quittance.terminal.outcome.UsageMistake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "open",
    description = {
      "Exchange a BoxSet's proofs for licenses and put what they open into a folder.",
      "The licenses are this device's. Opening again on it changes nothing and costs nothing."
    })
final class OpenCommand extends SessionCommand {
  @Parameters(
      paramLabel = "BOXSET-ID|FILE",
      description = {
        "An ID from buy or purchases;",
        "or a file that somebody handed over, with a BoxSet, the whole answer to a purchase, or the"
            + " text of one proof. No account is needed for that."
      })
  private String what;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the files; made if need be.")
  private Path out;

  @Option(
      names = "--replace",
      description = "Overwrite other files of the same names instead of refusing.")
  private boolean replace;

  OpenCommand(Session session) {
    super(session);
  }

  @Override
  Exit run() {
    Opening opening = session.openBoxSet().open(boxSetId(), out, replace);
    session.screen().show(json(opening), () -> print(opening));
    opening
        .failure()
        .ifPresent(
            failure -> {
              throw failure;
            });
    return Exit.DONE;
  }

  private String boxSetId() {
    Optional<Path> file = DocumentFile.find(what);
    if (file.isPresent()) {
      String id = session.receiveProofs().receive(DocumentFile.read(file.get()));
      session.screen().remark("Received BoxSet " + id + ", kept here");
      return id;
    }
    if (!Home.isId(what)) {
      throw new UsageMistake(
          "'" + what + "' is neither the ID of a BoxSet, as purchases lists it, nor a file here.");
    }
    return what;
  }

  private static JsonObject json(Opening opening) {
    JsonArrayBuilder opened = Json.createArrayBuilder();
    opening.opened().forEach(file -> opened.add(file.json()));
    return Json.createObjectBuilder()
        .add("boxSetId", opening.boxSetId())
        .add("opened", opened)
        .build();
  }

  private void print(Opening opening) {
    Screen screen = session.screen();
    String last = "";
    for (OpenedFile file : opening.opened()) {
      if (!file.proofId().equals(last)) {
        screen.line("eBox of " + file.sku());
        screen.line("  Proof    " + file.proofId());
        screen.line("  License  " + file.licenseId());
        last = file.proofId();
      }
      String how = file.wasThere() ? "was there already, verified" : "verified";
      screen.line("  File     " + file.file());
      screen.line("           " + Size.of(file.bytes()) + ", " + how);
      screen.line("           sha256 " + file.sha256());
    }
  }
}
