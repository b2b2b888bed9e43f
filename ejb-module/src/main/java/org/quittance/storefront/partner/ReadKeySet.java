package org.quittance.storefront.partner;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads a JWK Set from its place, within a time and a size; redirects are not followed. */
final class ReadKeySet {

  private static final int LARGEST_BYTES = 256 * 1024;
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final URI place;

  ReadKeySet(URI place) {
    this.place = place;
  }

  /**
   * @throws IOException if it is not there, too large, or does not come in time
   */
  String read() throws IOException {
    if ("file".equals(place.getScheme())) {
      try (InputStream file = Files.newInputStream(Path.of(place))) {
        return text(file.readNBytes(LARGEST_BYTES + 1));
      }
    }
    var client =
        HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    var request =
        HttpRequest.newBuilder(place).header("Accept", "application/json").timeout(LONGEST).build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new AtMost(LARGEST_BYTES));
    try {
      HttpResponse<byte[]> response = answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() != 200) {
        throw new IOException(place + " answers " + response.statusCode());
      }
      return text(response.body());
    } catch (ExecutionException failed) {
      throw new IOException(place + " cannot be read", failed.getCause());
    } catch (TimeoutException late) {
      throw new IOException(place + " does not answer in time", late);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", stopped);
    } finally {
      answer.cancel(true);
    }
  }

  private String text(byte[] bytes) throws IOException {
    if (bytes.length > LARGEST_BYTES) {
      throw new IOException(place + " is longer than " + LARGEST_BYTES + " bytes");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
