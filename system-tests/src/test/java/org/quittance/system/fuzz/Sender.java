package org.quittance.system.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;
import org.quittance.system.contract.Contract;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.RawHttp;

/** Sends an input and judges its answer. */
final class Sender {

  private final RawHttp http;
  private final World world;
  private final Findings findings;

  Sender(String root, World world, Findings findings) {
    this.http = new RawHttp(root);
    this.world = world;
    this.findings = findings;
  }

  void send(Input input) {
    Answer answer;
    try {
      answer = http.send(input.head(), input.body);
    } catch (UncheckedIOException cut) {
      findings.fault("cut", input, cut);
      return;
    }
    judge(input, answer);
  }

  private void judge(Input input, Answer answer) {
    int status = answer.status();
    findings.count(status / 100 + "xx");
    if (status == 429 || status == 503) {
      findings.count("busy");
    } else if (status >= 500) {
      findings.fault("server error", input, answer);
    }
    List<String> faults =
        Contract.published()
            .faults(input.operation.method(), input.path, status, answer.headers(), answer.body());
    boolean bare = !input.isHttp && status == 400 && answer.body().length == 0;
    if (!faults.isEmpty() && !bare) {
      findings.fault("undocumented", input, faults + " " + answer);
    }
    if (!answer.header("X-Injected").isEmpty()) {
      findings.fault("injected", input, answer);
    }
    if (status < 300 && input.isRefused) {
      findings.fault("accepted what is none", input, answer);
    }
    if (status < 300) {
      findings.exercised(input);
      accepted(input, answer);
    }
  }

  private void accepted(Input input, Answer answer) {
    if (!answer.header("Content-Type").startsWith("application/json")) {
      return;
    }
    JsonNode json = answer.json();
    world.learn(input.operation.id(), json);
    if (input.operation.id().equals("buy")
        && answer.status() == 201
        && !findings.bought(input.key(), json.path("purchaseId").asText())) {
      findings.fault("two purchases for one key", input, answer);
    }
  }
}
