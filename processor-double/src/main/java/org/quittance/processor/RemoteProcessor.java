package org.quittance.processor;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

/** A double that runs in a process of its own, see {@link Main}. */
public final class RemoteProcessor implements ProcessorControl {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;
  private final URI control;
  private final Path journal;

  /**
   * @param ready the line the process printed
   * @param journal the file it was given
   */
  public RemoteProcessor(String ready, Path journal) {
    String[] words = ready.strip().split(" ");
    this.url = words[1];
    this.control = URI.create(words[2]);
    this.journal = journal;
  }

  @Override
  public String url() {
    return url;
  }

  @Override
  public void misbehave(Fault fault) {
    send(Orders.of(fault));
  }

  @Override
  public void seed(long seed) {
    send(Values.with(Orders.order("seed"), "number", seed));
  }

  @Override
  public void behave() {
    send(Orders.order("behave"));
  }

  @Override
  public void goAway(boolean hanging) {
    send(yes(Orders.order("go-away"), hanging));
  }

  @Override
  public void comeBack() {
    send(Orders.order("come-back"));
  }

  @Override
  public void forgetKeys() {
    send(Orders.order("forget-keys"));
  }

  @Override
  public void lose(String intent) {
    send(about("lose", intent));
  }

  @Override
  public void expire(String intent) {
    send(about("expire", intent));
  }

  @Override
  public void act(String intent, boolean agreed) {
    send(yes(about("act", intent), agreed));
  }

  @Override
  public String dispute(String intent, long amount, String reason) {
    return send(
        Values.with(Values.with(about("dispute", intent), "number", amount), "reason", reason));
  }

  @Override
  public void closeDispute(String dispute, boolean won) {
    send(yes(about("close-dispute", dispute), won));
  }

  @Override
  public void bounce(String refund) {
    send(about("bounce", refund));
  }

  @Override
  public void repeatEvents() {
    send(Orders.order("repeat-events"));
  }

  @Override
  public List<Effect> journal() {
    return Journal.read(journal);
  }

  private static JsonObject about(String verb, String id) {
    return Values.with(Orders.order(verb), "id", id);
  }

  private static JsonObject yes(JsonObject order, boolean yes) {
    return Values.with(order, "yes", yes ? JsonValue.TRUE : JsonValue.FALSE);
  }

  private String send(JsonObject order) {
    try {
      var request =
          HttpRequest.newBuilder(control).POST(BodyPublishers.ofString(order.toString())).build();
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(order + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The order was interrupted.", stopped);
    }
  }
}
