package org.quittance.terminal.api;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one request and waits a bounded time for the one answer. */
final class Http {
  private static final Duration CONNECT_BOUND = Duration.ofSeconds(5);

  private final ServerTime time;
  private HttpClient client;

  Http(ServerTime time) {
    this.time = time;
  }

  /** The complete answer within the bound; HttpRequest's own time-out would not cover the body. */
  Answer send(HttpRequest request, Duration bound) throws NoAnswer {
    HttpResponse<byte[]> response = within(bound, request, BodyHandlers.ofByteArray());
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  /** The head of the answer within the bound; the body is read by the caller, who closes it. */
  HttpResponse<InputStream> stream(HttpRequest request, Duration bound) throws NoAnswer {
    return within(bound, request, BodyHandlers.ofInputStream());
  }

  /** An answer that may take as long as the request's body moves; the guard cancels it if not. */
  CompletableFuture<HttpResponse<byte[]>> start(HttpRequest request) {
    return client().sendAsync(request, BodyHandlers.ofByteArray());
  }

  private <T> HttpResponse<T> within(Duration bound, HttpRequest request, BodyHandler<T> body)
      throws NoAnswer {
    CompletableFuture<HttpResponse<T>> pending = client().sendAsync(request, body);
    String host = request.uri().getAuthority();
    try {
      HttpResponse<T> response = pending.get(bound.toMillis(), TimeUnit.MILLISECONDS);
      response.headers().firstValue("Date").ifPresent(time::learn);
      return response;
    } catch (ExecutionException failed) {
      throw NoAnswer.because(failed.getCause(), host);
    } catch (TimeoutException late) {
      pending.cancel(true);
      throw NoAnswer.because(late, host);
    } catch (InterruptedException stopped) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      throw NoAnswer.because(stopped, host);
    }
  }

  /** Made at first use: commands that need no server start faster. HTTP/1.1 spares the upgrade. */
  private HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(CONNECT_BOUND)
              .build();
    }
    return client;
  }
}
