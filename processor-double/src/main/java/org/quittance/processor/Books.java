package org.quittance.processor;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Everything the double knows. One request after the other changes it; what a request changed is in
 * the journal, forced, before anybody hears of it.
 */
final class Books implements AutoCloseable {

  private final Clock clock;
  private final Journal journal;
  private final Answers answers = new Answers();
  private final Map<String, JsonObject> objects = new LinkedHashMap<>();
  private final List<JsonObject> events = new ArrayList<>();
  private final List<JsonObject> changed = new ArrayList<>();
  private JsonObjectBuilder effect;

  Books(Path path, Clock clock) {
    this.clock = clock;
    for (JsonObject line : Journal.lines(path)) {
      line.getJsonArray("state").getValuesAs(JsonObject.class).forEach(this::remember);
      if (line.containsKey("answer")) {
        answers.keep(line.getJsonObject("answer"));
      }
    }
    journal = new Journal(path);
  }

  Answers answers() {
    return answers;
  }

  /** Seconds since 1970, as the interface counts time. */
  long now() {
    return clock.instant().getEpochSecond();
  }

  /** One request's work; a refusal may have changed something too. */
  synchronized Reply work(Asked asked, Faults.Now now, Supplier<JsonObject> work) {
    Reply reply;
    boolean kept = asked.key() != null && !now.has(Fault.Kind.FORGET);
    try {
      reply = Reply.ok(work.get());
    } catch (Refusal refusal) {
      reply = refusal.reply();
      kept = kept && refusal.isKept();
    }
    if (now.has(Fault.Kind.ERROR_KEPT)) {
      reply = Refusal.broken().reply();
    }
    write(kept ? Answers.line(asked.key(), asked.digest(), reply) : null, asked.key());
    return reply;
  }

  /** Work that nobody asked for by the interface. */
  synchronized <T> T change(Supplier<T> work) {
    T result = work.get();
    write(null, null);
    return result;
  }

  /** Looks at things as they stand. */
  synchronized <T> T look(Supplier<T> look) {
    return look.get();
  }

  JsonObject find(String what, String id) {
    JsonObject found = objects.get(id);
    if (found == null || !found.getString("object").equals(what)) {
      throw Refusal.missing(what, id);
    }
    return found;
  }

  /** All objects of a kind, oldest first. */
  List<JsonObject> all(String what) {
    return objects.values().stream()
        .filter(object -> object.getString("object").equals(what))
        .toList();
  }

  List<JsonObject> events() {
    return List.copyOf(events);
  }

  void put(JsonObject object) {
    remember(object);
    changed.add(object);
  }

  /** Tells of a change in the feed of events. */
  void tell(String type, JsonObject object) {
    put(
        Json.createObjectBuilder()
            .add("id", Values.newId("evt_"))
            .add("object", "event")
            .add("type", type)
            .add("created", now())
            .add("livemode", false)
            .add("pending_webhooks", 0)
            .add("data", Json.createObjectBuilder().add("object", object))
            .build());
  }

  /** Says what this request did to money; one effect for a request. */
  void effect(Effect.Kind kind, Intent intent, String subject, long amount) {
    effect =
        Json.createObjectBuilder()
            .add("at", clock.instant().toString())
            .add("effect", kind.name())
            .add("intent", intent.id())
            .add("subject", subject)
            .add("amount", amount)
            .add("currency", intent.currency())
            .add("metadata", intent.json().getJsonObject("metadata"));
  }

  private void remember(JsonObject object) {
    if (object.getString("object").equals("event")) {
      events.add(object);
    } else {
      objects.put(object.getString("id"), object);
    }
  }

  private void write(JsonObject answer, String key) {
    if (changed.isEmpty() && answer == null && effect == null) {
      return;
    }
    JsonObjectBuilder line =
        effect != null ? effect : Json.createObjectBuilder().add("effect", Journal.ANSWER);
    line.add("key", key == null ? "" : key);
    JsonArrayBuilder state = Json.createArrayBuilder();
    changed.forEach(state::add);
    line.add("state", state);
    if (answer != null) {
      line.add("answer", answer);
      answers.keep(answer);
    }
    journal.write(line.build());
    changed.clear();
    effect = null;
  }

  @Override
  public void close() {
    journal.close();
  }
}
