package org.quittance.terminal.conformance;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.function.Supplier;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.api.Probe;

/**
 * Sends requests under one Authorization header. Who is told to come later comes again, as the API
 * asks of everybody; any other answer stands.
 */
final class Wire {
  private static final String NOBODY = "";

  private final Probe probe;
  private final Noted noted;
  private final Await await;
  private final Supplier<String> authorization;

  Wire(Probe probe, Noted noted, Await await, Supplier<String> authorization) {
    this.probe = probe;
    this.noted = noted;
    this.await = await;
    this.authorization = authorization;
  }

  /** The same server under another Authorization header. */
  Wire as(String other) {
    return new Wire(probe, noted, await, () -> other);
  }

  /** The same server without an Authorization header. */
  Wire anonymous() {
    return as(NOBODY);
  }

  Probe probe() {
    return probe;
  }

  /** The Authorization header as it stands now. */
  String authorization() {
    return authorization.get();
  }

  Answer get(String path, String... headers) throws NoAnswer {
    return send("GET", path, null, headers);
  }

  /** Posts JSON, unless the headers say another type. */
  Answer post(String path, String body, String... headers) throws NoAnswer {
    return send("POST", path, body, headers);
  }

  /** Sends until the answer is not "later", or time is up. */
  Answer send(String method, String path, String body, String... headers) throws NoAnswer {
    HttpRequest request = request(method, path, body, headers);
    long end = System.nanoTime() + await.total().toNanos();
    Answer answer = once(request);
    while (Noted.isLater(answer) && System.nanoTime() < end) {
      Pause.of(longer(answer.retryAfter()));
      answer = once(request);
    }
    return answer;
  }

  private Answer once(HttpRequest request) throws NoAnswer {
    Answer answer = sent(request);
    noted.note(request, answer);
    return answer;
  }

  /** A connection that broke is no answer yet: once more, as the API asks of everybody. */
  private Answer sent(HttpRequest request) throws NoAnswer {
    try {
      return probe.send(request);
    } catch (NoAnswer nothing) {
      if (nothing.isNothingSent()) {
        throw nothing;
      }
      return probe.send(request);
    }
  }

  private Duration longer(Duration asked) {
    return asked.compareTo(await.pause()) > 0 ? asked : await.pause();
  }

  private HttpRequest request(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(probe.at(path))
            .setHeader("User-Agent", "quittance-conformance")
            .setHeader("Accept", "application/json, application/problem+json");
    String who = authorization.get();
    if (!who.isEmpty()) {
      request.setHeader("Authorization", who);
    }
    if (body != null) {
      request.setHeader("Content-Type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .build();
  }
}
