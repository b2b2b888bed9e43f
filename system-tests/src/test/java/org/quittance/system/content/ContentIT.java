package org.quittance.system.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.Relay;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Terminal;
import org.quittance.system.harness.TerminalRun;
import org.quittance.system.harness.Workspace;

/** A file goes up as a product and comes down opened; server and terminal have 512 MB of heap. */
@ExtendWith(DemoServer.class)
class ContentIT {

  private static final long GIGABYTE = 1L << 30;
  private static final long SOME = 150L << 20;
  private static final int MEGABYTE = 1 << 20;
  // Where the first and the later ciphertext segments of 1 MiB end in the plain file.
  private static final int FIRST_SEGMENT = MEGABYTE - 40 - 16;
  private static final int SECOND_SEGMENT = FIRST_SEGMENT + MEGABYTE - 16;

  private final ServerProcess server;
  private final Shop shop;
  private final Path folder = Workspace.fresh("content");
  private final Terminal seller;

  ContentIT(ServerProcess server) {
    this.server = server;
    this.shop = new Shop(server.url());
    this.seller = new Terminal(folder.resolve("seller"), server.url(), "demo-operator");
  }

  @AfterEach
  void freeTheDisk() {
    Workspace.remove(folder);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        1,
        MEGABYTE,
        FIRST_SEGMENT - 1,
        FIRST_SEGMENT,
        FIRST_SEGMENT + 1,
        SECOND_SEGMENT - 1,
        SECOND_SEGMENT,
        SECOND_SEGMENT + 1
      })
  void arrivesAsItWasSent(int bytes) {
    Path file = Filler.write(folder.resolve("file-" + bytes + ".bin"), bytes);
    Path out = folder.resolve("out");
    Terminal buyer = new Terminal(folder.resolve("buyer"), server.url(), "demo-member");
    assertOpened(buyer.json("open", bought(file), "--out", out.toString()), file, out);
  }

  @Test
  void goesOnWhereItWasCutThoughItIsAGigabyte() {
    Path file = Filler.write(folder.resolve("gigabyte.bin"), GIGABYTE);
    String boxSet = bought(file);
    Path out = folder.resolve("out");
    try (var relay = new Relay(server.url(), head -> {})) {
      var buyer = new Terminal(folder.resolve("buyer"), relay.url(), "demo-member");
      relay.holdAfter(SOME);
      TerminalRun cut = buyer.launch("open", boxSet, "--out", out.toString());
      Awaitility.await("most of the first part")
          .atMost(Duration.ofMinutes(3))
          .until(() -> !cut.isAlive() || relay.answeredBytes() > SOME * 9 / 10);
      assertThat(cut.isAlive()).as(cut.toString()).isTrue();
      cut.kill();
      assertThat(filesIn(out)).isEmpty();
      int before = relay.heads().size();
      long bytesBefore = relay.answeredBytes();
      relay.letGo();
      assertOpened(buyer.json("open", boxSet, "--out", out.toString()), file, out);
      assertThat(relay.heads().subList(before, relay.heads().size()))
          .anySatisfy(
              head -> assertThat(head).containsPattern("(?i)\r\nRange: bytes=[1-9]\\d{7,}-"));
      assertThat(relay.answeredBytes() - bytesBefore).isLessThan(GIGABYTE - SOME / 2);
    }
  }

  private String bought(Path file) {
    String sku = Shop.newSku();
    JsonNode product =
        seller.json(
            "product",
            "add",
            "--sku",
            sku,
            "--name",
            "A file",
            "--price",
            "EUR:1",
            file.toString());
    JsonNode content = product.path("contents").path(0);
    assertThat(content.path("bytes").asLong()).isEqualTo(file.toFile().length());
    assertThat(content.path("sha256").asText()).isEqualTo(Filler.sha256(file));
    return shop.bought(sku).path("boxSetId").asText();
  }

  private static void assertOpened(JsonNode answer, Path sent, Path out) {
    Path opened = out.resolve(sent.getFileName());
    assertThat(opened).hasSize(sent.toFile().length());
    assertThat(Filler.sha256(opened)).isEqualTo(Filler.sha256(sent));
    JsonNode file = answer.path("opened").path(0);
    assertThat(file.path("bytes").asLong()).isEqualTo(sent.toFile().length());
    assertThat(file.path("sha256").asText()).isEqualTo(Filler.sha256(sent));
  }

  /** Finished files; what is being written has a name with a dot in front. */
  private static List<Path> filesIn(Path out) {
    if (!Files.exists(out)) {
      return List.of();
    }
    try (var files = Files.list(out)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }
}
