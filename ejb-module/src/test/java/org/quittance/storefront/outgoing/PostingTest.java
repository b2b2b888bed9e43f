package org.quittance.storefront.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One call to somebody who behaves well, badly, or not at all. */
class PostingTest {

  private static final ServerSocketFactory PLAIN = ServerSocketFactory.getDefault();
  private static final Duration MOST = Duration.ofMillis(700);

  private final Post post = new Post((SSLSocketFactory) SSLSocketFactory.getDefault(), MOST);

  @Test
  void sendsHeadersAndBodyAsTheyAre() throws IOException {
    try (var listener = new Listener(PLAIN, Listener.saying("HTTP/1.1 204 Done\r\n\r\n"))) {
      Answer answer = send(listener);
      assertThat(answer.status()).isEqualTo(204);
      assertThat(answer.isSuccess()).isTrue();
      assertThat(listener.requests().get(0))
          .startsWith("POST /hooks?a=b HTTP/1.1\nHost: 127.0.0.1:" + listener.port() + "\n")
          .contains("webhook-id: 7\n")
          .endsWith("{\"x\":1}");
    }
  }

  @Test
  void followsNoRedirect() throws IOException {
    try (var elsewhere = new Listener(PLAIN, Listener.saying("HTTP/1.1 200 OK\r\n\r\n"));
        var listener =
            new Listener(
                PLAIN,
                Listener.saying(
                    "HTTP/1.1 307 Go\r\nLocation: http://127.0.0.1:"
                        + elsewhere.port()
                        + "/\r\n\r\n"))) {
      Answer answer = send(listener);
      assertThat(answer.status()).isEqualTo(307);
      assertThat(answer.isSuccess()).isFalse();
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void waitsNoLongerThanItMayWhateverDrips() throws IOException {
    try (var listener =
        new Listener(
            PLAIN,
            connection -> {
              for (int i = 0; i < 100; i++) {
                connection.getOutputStream().write('H');
                Thread.sleep(50);
              }
            })) {
      Answer answer = send(listener);
      assertThat(answer.status()).isNull();
      assertThat(answer.error()).isEqualTo("no answer in 700 ms");
      assertThat(answer.took()).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void saysWhenNobodyAnswersOrThereIs() throws IOException {
    try (var listener = new Listener(PLAIN, connection -> connection.close())) {
      assertThat(send(listener).error()).contains("ended before an answer");
    }
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThat(send("http://127.0.0.1:" + free + "/").error()).isNotEmpty();
  }

  @Test
  void triesEveryAddressWhateverIsWrongWithTheOnesBefore() throws Exception {
    InetAddress unroutable = InetAddress.getByName("240.0.0.1");
    InetAddress crowded = InetAddress.getByName("127.0.0.2");
    InetAddress here = InetAddress.getByName("127.0.0.1");
    var waiting = new ArrayList<Socket>();
    try (var listener = new ServerSocket(0, 1, here);
        var full = new ServerSocket(listener.getLocalPort(), 1, crowded)) {
      int port = full.getLocalPort();
      // A queue that is full does not answer.
      for (int i = 0; i < 2; i++) {
        waiting.add(new Socket(crowded, port));
      }
      long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
      try (Socket socket = Post.connect(List.of(unroutable, crowded, here), port, end)) {
        assertThat(socket.getInetAddress()).isEqualTo(here);
      }
      assertThat(System.nanoTime()).isLessThan(end);
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  @Test
  void readsNoEndlessAnswer() throws IOException {
    try (var listener =
        new Listener(
            PLAIN,
            connection -> {
              byte[] much =
                  "X: yyyyyyyyyyyyyyyyyyyyyyyyy\r\n".repeat(64).getBytes(StandardCharsets.US_ASCII);
              connection
                  .getOutputStream()
                  .write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
              while (!connection.isClosed()) {
                connection.getOutputStream().write(much);
              }
            })) {
      assertThat(send(listener).error()).contains("too long");
    }
  }

  @Test
  void trustsACertificateOnlyUnderItsName(@TempDir Path folder) throws Exception {
    SSLContext known = Certificate.of("localhost", folder.resolve("known"));
    var trusting = new Post(known.getSocketFactory(), Duration.ofSeconds(5));
    try (var listener =
        new Listener(known.getServerSocketFactory(), Listener.saying("HTTP/1.1 200 OK\r\n\r\n"))) {
      String port = ":" + listener.port() + "/";
      assertThat(send(trusting, "https://localhost" + port).status()).isEqualTo(200);
      assertThat(send(trusting, "https://127.0.0.1" + port).error()).startsWith("TLS: ");
      assertThat(send(post, "https://localhost" + port).error()).startsWith("TLS: ");
    }
  }

  private Answer send(Listener listener) {
    return send("http://127.0.0.1:" + listener.port() + "/hooks?a=b");
  }

  private Answer send(String url) {
    return send(post, url);
  }

  private static Answer send(Post post, String url) {
    return post.send(
        Target.of(url, Reach.LOOPBACK),
        Map.of("webhook-id", "7"),
        "{\"x\":1}".getBytes(StandardCharsets.UTF_8));
  }
}
