package org.quittance.system.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Built;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.ServerProcess;

/**
 * Somebody copies an example. Java and bash are wherever this is built; Python is in most places.
 */
@ExtendWith(DemoServer.class)
class ExamplesIT {

  private final ServerProcess server;

  ExamplesIT(ServerProcess server) {
    this.server = server;
  }

  @TestFactory
  Stream<DynamicTest> buysAndKeepsTheBoxSet() {
    Map<String, List<String>> languages = new LinkedHashMap<>();
    languages.put("Purchase.java", List.of(Built.java()));
    languages.put("purchase.sh", List.of("bash"));
    if (new Shell("python").script("command -v python3 || true").out().contains("python3")) {
      languages.put("purchase.py", List.of("python3"));
    }
    return languages.entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> buys(each)));
  }

  private void buys(Map.Entry<String, List<String>> example) {
    var shell = new Shell(example.getKey());
    var command = new ArrayList<>(example.getValue());
    command.add(Built.page("api/examples/" + example.getKey()).toString());
    Shell.Ended bare = shell.run(command);
    assertThat(bare.exit()).as(bare.err()).isEqualTo(2);
    assertThat(bare.err()).startsWith("usage: ").hasLineCount(1);
    command.addAll(List.of(server.url(), "demo-store", "demo", "LEDGER-HANDBOOK"));

    Shell.Ended ended = shell.run(command);

    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out()).matches("purchase [0-9a-f-]{36} captured, BoxSet [0-9a-f-]{36}\n");
    String boxSetId = ended.out().strip().replaceFirst("^.* ", "");
    assertThat(Json.parse(shell.file("boxset.json")).path("boxSetId").asText()).isEqualTo(boxSetId);
  }
}
