package org.quittance.system.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Api;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.ServerProcess;

/**
 * Somebody calls all that the document has. Whether an answer is as documented is seen to by {@link
 * Api}, here and in every other test.
 */
@ExtendWith(DemoServer.class)
class EveryOperationIT {

  private final String root;

  EveryOperationIT(ServerProcess server) {
    this.root = server.url();
  }

  @TestFactory
  Stream<DynamicTest> succeedsAsDocumented() {
    var calls = new Calls(root);
    return Contract.published().operations().stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.id(),
                    () -> assertThat(calls.of(operation.id()).get().status()).isBetween(200, 299)));
  }

  @Test
  void refusesAStrangerWhereverAnAccountIsNeeded() {
    for (Operation operation : Contract.published().operations()) {
      if (!operation.json().path("security").isEmpty()) {
        Answer answer = new Calls(root).byNobody(operation);
        assertThat(answer.status()).as(operation.id() + " " + answer).isEqualTo(401);
      }
    }
  }

  @Test
  void refusesWhatNoOperationReads() {
    for (Operation operation : Contract.published().operations()) {
      if (operation.json().path("requestBody").path("content").has("application/json")) {
        Answer answer = new Calls(root).withType(operation, "text/plain");
        assertThat(answer.status()).as(operation.id() + " " + answer).isEqualTo(415);
      }
    }
  }

  @Test
  void servesTheDocumentThatIsJudgedBy() {
    Answer answer = Api.at(root).get("/api/v1/openapi.json");
    Set<String> served =
        answer.json().findValuesAsText("operationId").stream().collect(Collectors.toSet());
    List<String> known = Contract.published().operations().stream().map(Operation::id).toList();
    assertThat(served).containsExactlyInAnyOrderElementsOf(known);
    String tag = answer.header("ETag");
    assertThat(Api.at(root).get("/api/v1/openapi.json", "If-None-Match", tag).status())
        .isEqualTo(304);
  }
}
