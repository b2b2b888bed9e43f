package org.quittance.terminal.api;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.outcome.OutcomeUnknown;
import org.quittance.terminal.outcome.Sentence;

/** Sends plain files to the store, which enciphers them while it receives. */
public final class Uploads {
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

  private final Server server;
  private final Credentials operator;
  private final Http http;

  Uploads(Server server, Credentials operator, Http http) {
    this.server = server;
    this.operator = operator;
    this.http = http;
  }

  /**
   * What the server recorded, and what was sent.
   *
   * @param recorded the server's description of the content
   * @param sentBytes bytes that left here
   * @param sentSha256 lower-case hexadecimal digest of them
   */
  public record Sent(Fields recorded, long sentBytes, String sentSha256) {}

  /**
   * Streams the file in constant memory.
   *
   * @throws IOException when the file cannot be read
   */
  @SuppressWarnings("try") // The guard only has to live as long as the answer is awaited.
  public Sent send(Path file, Progress progress) throws IOException {
    String name = file.getFileName().toString();
    long bytes = Files.size(file);
    SentFile sent = new SentFile(file, done -> progress.at(name, done, bytes));
    var target = server.api("/contents?name=" + Server.encoded(name));
    var body = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(sent::open), bytes);
    var pending = http.start(Call.by(operator, target).post(body));
    try (var guard = new StallGuard(sent::bytes, LONGEST_SILENCE, () -> pending.cancel(true))) {
      Answer answer = awaited(pending, target.getAuthority());
      if (!answer.isSuccess()) {
        throw Problem.failure(answer);
      }
      return new Sent(answer.json(), sent.bytes(), sent.sha256());
    } catch (NoAnswer nothing) {
      // A server that refuses early may close while we still send; then its reason is lost.
      throw new OutcomeUnknown(
          "upload-interrupted",
          Sentence.joined(
              "The file '" + name + "' could not be sent, and no product was made",
              nothing.getMessage(),
              "Check that the account is an operator's, then repeat the command"));
    }
  }

  private static Answer awaited(CompletableFuture<HttpResponse<byte[]>> pending, String host)
      throws NoAnswer {
    try {
      HttpResponse<byte[]> response = pending.join();
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (CompletionException failed) {
      throw NoAnswer.because(failed.getCause(), host);
    } catch (CancellationException silent) {
      throw NoAnswer.because(silent, host);
    }
  }
}
