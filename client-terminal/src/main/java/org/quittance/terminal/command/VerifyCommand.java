package org.quittance.terminal.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quittance.terminal.document.Verification;
import org.quittance.terminal.outcome.Exit;
import org.quittance.terminal.outcome.Sentence;
import org.quittance.terminal.outcome.UsageMistake;
import org.quittance.terminal.outcome.VerificationFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = "Verify a proof, a license or a BoxSet (JSON or XML) in a file.")
final class VerifyCommand extends SessionCommand {
  private static final long LARGEST_BYTES = 64L << 20;

  @Parameters(paramLabel = "FILE", description = "The document.")
  private Path file;

  VerifyCommand(Session session) {
    super(session);
  }

  @Override
  Exit run() {
    Verification verification = session.verifyDocument().verify(read());
    session.screen().show(json(verification), () -> print(verification));
    if (!verification.isValid()) {
      throw new VerificationFailed(
          "not-valid", Sentence.joined(verification.reasons().toArray(String[]::new)));
    }
    return Exit.DONE;
  }

  private byte[] read() {
    try {
      if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_BYTES) {
        return Files.readAllBytes(file);
      }
    } catch (IOException unreadable) {
      throw new UsageMistake("The file " + file + " cannot be read.");
    }
    throw new UsageMistake(file + " is not there, no file, or too large for a document.");
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
