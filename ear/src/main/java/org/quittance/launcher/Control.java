package org.quittance.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Speaks to the running application on its control paths, with a token that is new at each start
 * and readable by the data directory's owner alone.
 */
final class Control {

  private static final Duration STILL_WAITING = Duration.ofSeconds(30);
  private static final Pattern WAITING_FOR = Pattern.compile("\"waitingFor\":\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final int port;
  private final String token;

  private Control(int port, String token) {
    this.port = port;
    this.token = token;
  }

  static Control fresh(int port) {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return new Control(port, HexFormat.of().formatHex(random));
  }

  /** The control of a server that runs on this data directory in another process. */
  static Control of(Path data) throws StartRefused {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file(data))) {
      properties.load(reader);
    } catch (IOException notReady) {
      throw new StartRefused(
          "server-not-ready",
          "A server is starting or stopping on " + data + ". Try again in a moment.");
    }
    return new Control(
        Integer.parseInt(properties.getProperty("port")), properties.getProperty("token"));
  }

  private static Path file(Path data) {
    return data.toAbsolutePath().normalize().resolve("run").resolve("control.properties");
  }

  String token() {
    return token;
  }

  int port() {
    return port;
  }

  void writeTo(DataDirectory data) throws IOException {
    Path file = file(data.root());
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file, "port=" + port + "\ntoken=" + token + "\n", StandardOpenOption.TRUNCATE_EXISTING);
  }

  /** Waits for {@code /health/ready}, for as long as it takes, and says what it waits for. */
  void awaitReady(Waiting waiting, Duration already) throws InterruptedException {
    long nextWord = System.nanoTime() + STILL_WAITING.minus(already).toNanos();
    while (!isReady()) {
      if (System.nanoTime() > nextWord) {
        waiting.say(waitingFor());
        nextWord = System.nanoTime() + STILL_WAITING.toNanos();
      }
      Thread.sleep(100);
    }
  }

  private String waitingFor() throws InterruptedException {
    try {
      HttpResponse<String> health = get("/health/ready");
      var reason = WAITING_FOR.matcher(health.body());
      return reason.find() ? reason.group(1) : "the application to start";
    } catch (IOException notYet) {
      return "the application to start";
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      return http.send(request("/health/ready").GET().build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path) throws IOException, InterruptedException {
    return http.send(request(path).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
  }

  /** Asks the application to refuse new work and waits until what is in flight has ended. */
  void drain() throws IOException, InterruptedException {
    post("/internal/drain");
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }
}
