package org.quittance.system.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Built;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.ServerProcess;

/** Somebody types the quick start's commands, as they stand there. */
@ExtendWith(DemoServer.class)
class QuickStartIT {

  private static final Pattern BLOCK = Pattern.compile("(?s)\n```sh\n(.*?)```");

  private final ServerProcess server;

  QuickStartIT(ServerProcess server) {
    this.server = server;
  }

  @Test
  void leadsToAPurchaseInFiveCommands() throws IOException {
    List<String> commands = commands();
    assertThat(commands).hasSize(5);

    Shell.Ended ended = new Shell("quick-start").script(String.join("", commands));

    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isZero();
    List<String> answers = ended.out().strip().lines().toList();
    assertThat(answers).hasSize(4);
    assertThat(answers.get(0)).contains("LEDGER-HANDBOOK");
    JsonNode purchase = Json.parse(answers.get(1));
    assertThat(purchase.path("state").asText()).isEqualTo("captured");
    assertThat(purchase.path("boxSet").toString()).isEqualTo(answers.get(2));
    assertThat(Json.parse(answers.get(3)).at("/payment/capturedMinor").asLong()).isPositive();
  }

  @Test
  void mayBeTypedTwiceAndBuysOnce() throws IOException {
    List<String> commands = commands();
    String buying = commands.get(0) + commands.get(2) + commands.get(2);

    Shell.Ended ended = new Shell("quick-start-twice").script(buying);

    List<String> answers = ended.out().strip().lines().toList();
    assertThat(answers).hasSize(2);
    assertThat(answers.get(1)).isEqualTo(answers.get(0)).contains("\"purchaseId\"");
  }

  private List<String> commands() throws IOException {
    String page = Files.readString(Built.page("api/quick-start.md"));
    return BLOCK
        .matcher(page)
        .results()
        .map(block -> block.group(1))
        .map(
            block -> block.replace("http://localhost:8080", Matcher.quoteReplacement(server.url())))
        .toList();
  }
}
