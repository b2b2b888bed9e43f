package org.quittance.system.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The processor double as a process of its own: it outlives the server, keeps its own books, and
 * ends with whoever started it. Started again on the same journal it goes on where that ends.
 */
public final class Processor implements AutoCloseable {

  private static final String HOLD_TIME = "P7D";

  private final Path journal;
  private final Process process;
  private final String url;
  private final Api control;

  /**
   * @param journal its file, new or old
   */
  public Processor(Path journal) {
    this.journal = journal;
    try {
      process =
          Children.adopt(
              new ProcessBuilder(
                      Built.java(),
                      "-Xmx256m",
                      "-XX:+UseSerialGC",
                      ServerOptions.SHORT_LIFE,
                      "-jar",
                      Built.processor().toString(),
                      journal.toString(),
                      "0",
                      HOLD_TIME)
                  .redirectError(journal.resolveSibling("processor.err").toFile())
                  .start());
      var out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      String ready = out.readLine();
      if (ready == null || !ready.startsWith("ready ")) {
        throw new IllegalStateException("The processor double did not start: " + ready);
      }
      url = ready.split(" ")[1];
      control = Api.at(ready.split(" ")[2]);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Settings under which a server charges cards here. */
  public Map<String, String> serverSettings() {
    return Map.of(
        "quittance.gateway", "stripe",
        "quittance.stripe.api-base", url,
        "quittance.stripe.secret-key", "sk_test_double");
  }

  /**
   * Misbehaves from now on.
   *
   * @param kind such as {@code DROP_AFTER}
   * @param operation the only one it happens to, such as {@code CAPTURE}; null for any
   * @param times how often; 0 for no end
   * @param probability of each request it could happen to
   * @param millis how long a delay takes
   */
  public void misbehave(String kind, String operation, int times, double probability, long millis) {
    var order = order("misbehave");
    order.put("kind", kind);
    if (operation != null) {
      order.put("operation", operation);
    }
    order.put("times", times);
    order.put("probability", probability);
    order.put("millis", millis);
    send(order);
  }

  /** The source of its choices from now on. */
  public void seed(long seed) {
    send(with(order("seed"), "number", seed));
  }

  /** No ordered fault happens any more. */
  public void behave() {
    send(order("behave"));
  }

  /**
   * Is gone until {@link #comeBack}.
   *
   * @param hanging answers nothing, instead of refusing connections
   */
  public void goAway(boolean hanging) {
    send(with(order("go-away"), "yes", hanging));
  }

  public void comeBack() {
    send(order("come-back"));
  }

  /** Tells all its events once more. */
  public void repeatEvents() {
    send(order("repeat-events"));
  }

  /** The payer acts at its page. */
  public void act(String intent, boolean agreed) {
    send(with(with(order("act"), "id", intent), "yes", agreed));
  }

  /**
   * A payer's bank takes money back.
   *
   * @return the dispute's ID
   */
  public String dispute(String intent, long amount) {
    return send(
        with(with(with(order("dispute"), "id", intent), "number", amount), "reason", "fraudulent"));
  }

  public void closeDispute(String dispute, boolean won) {
    send(with(with(order("close-dispute"), "id", dispute), "yes", won));
  }

  /** What it did so far, oldest first. */
  public List<Effect> journal() {
    return Lines.whole(journal).stream()
        .map(Json::parse)
        .filter(line -> !line.path("effect").asText().equals("ANSWER"))
        .map(Effect::of)
        .toList();
  }

  private static Map<String, Object> order(String verb) {
    var order = new LinkedHashMap<String, Object>();
    order.put("do", verb);
    return order;
  }

  private static Map<String, Object> with(Map<String, Object> order, String name, Object value) {
    order.put(name, value);
    return order;
  }

  private String send(Map<String, Object> order) {
    Answer answer = control.send("POST", "", BodyPublishers.ofString(Json.text(order)));
    if (answer.status() != 200) {
      throw new IllegalStateException(order + ": " + answer);
    }
    return answer.text();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
