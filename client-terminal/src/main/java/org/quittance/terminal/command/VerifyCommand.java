package org.quittance.terminal.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.quittance.terminal.document.Verification;
import org.quittance.terminal.outcome.Exit;
import org.quittance.terminal.outcome.Sentence;
import org.quittance.terminal.outcome.VerificationFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = {
      "Verify a proof, a license, a BoxSet or a whole purchase (JSON or XML) in a file.",
      "A license or BoxSet that this terminal keeps is such a file, too."
    })
final class VerifyCommand extends SessionCommand {
  @Parameters(paramLabel = "FILE", description = "The document.")
  private Path file;

  VerifyCommand(Session session) {
    super(session);
  }

  @Override
  Exit run() {
    Verification verification = session.verifyDocument().verify(DocumentFile.read(file));
    session.screen().show(json(verification), () -> print(verification));
    if (!verification.isValid()) {
      throw new VerificationFailed(
          "not-valid", Sentence.joined(verification.reasons().toArray(String[]::new)));
    }
    return Exit.DONE;
  }

  private static JsonObject json(Verification verification) {
    var json = Json.createObjectBuilder().add("kind", verification.kind());
    verification.id().ifPresentOrElse(id -> json.add("id", id), () -> json.addNull("id"));
    return json.add("valid", verification.isValid())
        .add("reasons", Json.createArrayBuilder(verification.reasons()))
        .build();
  }

  private void print(Verification verification) {
    String name = verification.id().map(id -> " " + id).orElse("");
    String verdict = verification.isValid() ? "valid" : "NOT valid";
    String what = verification.isReadable() ? verification.kind() + name : file.toString();
    session.screen().line(what + ": " + verdict); // Why it is not, stderr says.
  }
}
