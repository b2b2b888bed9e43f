package org.quittance.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.processor.Caller.body;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StartingAgainTest extends AProcessor {

  @Test
  void knowsWhatItKnewAndEachKey() throws Exception {
    String id = caller.held(5);
    var first = caller.post("payment_intents/" + id + "/capture", "", "k");
    processor.close();
    Files.writeString(folder.resolve("journal"), "{\"effect\":\"CAPT", StandardOpenOption.APPEND);
    open();
    assertThat(status(id)).isEqualTo("succeeded");
    assertThat(body(caller.post("payment_intents/" + id + "/capture", "", "k")))
        .isEqualTo(body(first));
    assertThat(caller.post("payment_intents/" + id + "/capture", "", "l").statusCode())
        .isEqualTo(400);
    assertThat(processor.journal())
        .extracting(Effect::amount, Effect::currency, one -> one.metadata().get("purchase"))
        .containsOnly(org.assertj.core.groups.Tuple.tuple(5L, "eur", "p-1"));
  }

  @Test
  void runsBesideATestAndObeysIt() throws Exception {
    Path journal = folder.resolve("beside");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                journal.toString(),
                "0",
                "PT1H")
            .start();
    try {
      var out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String[] ready = out.readLine().split(" ");
      var payer = new Caller(ready[1]);
      String id = payer.captured(5);
      order(
          ready[2],
          "{\"do\":\"misbehave\",\"kind\":\"BUSY\",\"operation\":\"REFUND\",\"times\":1}");
      assertThat(payer.post("refunds", "payment_intent=" + id, null).statusCode()).isEqualTo(429);
      String dispute =
          "{\"do\":\"dispute\",\"id\":\"" + id + "\",\"number\":5,\"reason\":\"fraudulent\"}";
      assertThat(order(ready[2], dispute)).startsWith("dp_");
      assertThat(Journal.read(journal))
          .extracting(Effect::kind)
          .containsExactly(
              Effect.Kind.CREATE, Effect.Kind.HOLD, Effect.Kind.CAPTURE, Effect.Kind.DISPUTE);
      process.getOutputStream().close();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String order(String control, String order) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(control)).POST(BodyPublishers.ofString(order)).build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
