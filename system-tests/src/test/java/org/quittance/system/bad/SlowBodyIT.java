package org.quittance.system.bad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.Pause;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** Somebody sends a body in drops, to hold a thread of the server. */
@ExtendWith(DemoServer.class)
class SlowBodyIT {

  private static final int LONGEST_SECONDS = 60;

  private final Shop shop;

  SlowBodyIT(ServerProcess server) {
    this.shop = new Shop(server.url());
  }

  @Test
  void isCutOffWhenTheTimeOfARequestIsOver() throws IOException {
    try (var socket = new Socket("localhost", URI.create(shop.open().root()).getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(head().getBytes(StandardCharsets.ISO_8859_1));
      Instant end = Instant.now().plus(Duration.ofSeconds(LONGEST_SECONDS));
      while (socket.getInputStream().available() == 0) {
        assertThat(Instant.now()).isBefore(end);
        out.write(' ');
        Pause.millis(500);
      }
      // What is still on its way is thrown away for a while before the connection is closed.
      socket.setSoTimeout(LONGEST_SECONDS * 1000);
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/request-timeout");
    }
  }

  private String head() {
    return "POST /api/v1/purchases HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
        + shop.member().authorization()
        + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\nIdempotency-Key: "
        + UUID.randomUUID()
        + "\r\n\r\n{";
  }
}
