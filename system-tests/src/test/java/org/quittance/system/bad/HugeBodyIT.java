package org.quittance.system.bad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.ServerProcess;

/** A body of a hundred megabytes comes where a few kilobytes are expected. */
class HugeBodyIT extends AfterwardsAllIsWell {

  private static final int PIECE = 64 * 1024;
  private static final long PIECES = 1600;

  private final ServerProcess server;

  HugeBodyIT(ServerProcess server) {
    super(server);
    this.server = server;
  }

  @Test
  void isRefusedByItsAnnouncedLength() {
    assertRefusedEarly("Content-Length: " + PIECE * PIECES, new byte[PIECE]);
  }

  @Test
  void isRefusedThoughItsLengthIsNotAnnounced() {
    byte[] size = (Integer.toHexString(PIECE) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] chunk = Arrays.copyOf(size, size.length + PIECE + 2);
    Arrays.fill(chunk, size.length, size.length + PIECE, (byte) ' ');
    chunk[size.length + PIECE] = '\r';
    chunk[size.length + PIECE + 1] = '\n';
    assertRefusedEarly("Transfer-Encoding: chunked", chunk);
  }

  private void assertRefusedEarly(String length, byte[] piece) {
    for (String path : new String[] {"purchases", "products", "licenses"}) {
      String user = path.equals("products") ? "operator" : "member";
      String head =
          "POST /api/v1/"
              + path
              + " HTTP/1.1\nContent-Type: application/json\nIdempotency-Key: huge\nAuthorization: "
              + shop.open().as("demo-" + user).authorization()
              + "\n"
              + length;
      long begin = System.nanoTime();
      Answer answer = raw.stream(head, piece, PIECES);
      Refused.check(answer, 413, "body-too-large");
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
      assertThat(server.isAlive()).isTrue();
    }
  }
}
