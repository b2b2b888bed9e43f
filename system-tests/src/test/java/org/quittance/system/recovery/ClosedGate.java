package org.quittance.system.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Api;
import org.quittance.system.harness.Pause;
import org.quittance.system.harness.ServerProcess;

/** A server that lacks a store: alive, not ready, and of no use to anybody but its operator. */
public final class ClosedGate {

  private static final int LOOKS = 10;

  private final ServerProcess server;
  private final Api api;

  public ClosedGate(ServerProcess server) {
    this.server = server;
    this.api = Api.at(server.url());
  }

  /** Waits until the application answers, then looks for some seconds. */
  public void assertStaysClosed() {
    Awaitility.await("an answer from the application")
        .atMost(ServerProcess.START)
        .pollInterval(Duration.ofMillis(250))
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .until(() -> !server.isAlive() || isUp());
    assertThat(server.isAlive()).as("still running" + server.logs()).isTrue();
    for (int look = 0; look < LOOKS; look++) {
      assertThat(api.get("/health/live").status()).as("alive").isEqualTo(200);
      assertThat(api.get("/health/ready").status()).as("ready").isEqualTo(503);
      Answer products = api.get("/api/v1/products");
      assertThat(products.status()).isEqualTo(503);
      assertThat(products.header("Retry-After")).matches("[0-9]+");
      assertThat(products.header("Content-Type")).startsWith("application/problem+json");
      assertThat(products.code()).isEqualTo("not-ready");
      assertThat(api.as("demo-member").get("/api/v1/purchases").status()).isEqualTo(503);
      Pause.millis(500);
    }
    assertThat(server.isReady()).as("said it was ready").isFalse();
    assertThat(server.isAlive()).as("still running").isTrue();
  }

  private boolean isUp() {
    return api.get("/health/live").status() == 200
        && api.get("/api/v1/products")
            .header("Content-Type")
            .startsWith("application/problem+json");
  }
}
