package org.quittance.processor;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was answered under which Idempotency-Key: the same request gets the same answer, another one
 * under the same key a refusal, and one that comes while the first is still worked on as well.
 */
final class Answers {

  private final Map<String, JsonObject> kept = new HashMap<>();
  private final Set<String> inUse = new HashSet<>();

  /**
   * @return the earlier answer; if there is none the key is in use until {@link #leave}
   */
  synchronized Optional<Reply> enter(String key, String request) {
    JsonObject known = kept.get(key);
    if (known != null) {
      if (!known.getString("request").equals(request)) {
        throw Refusal.otherRequestUnderKey();
      }
      return Optional.of(new Reply(known.getInt("status"), known.getJsonObject("body")));
    }
    if (!inUse.add(key)) {
      throw Refusal.keyInUse();
    }
    return Optional.empty();
  }

  synchronized void leave(String key) {
    inUse.remove(key);
  }

  /** The line of the journal that remembers an answer. */
  static JsonObject line(String key, String request, Reply reply) {
    return Json.createObjectBuilder()
        .add("key", key)
        .add("request", request)
        .add("status", reply.status())
        .add("body", reply.body())
        .build();
  }

  synchronized void keep(JsonObject line) {
    kept.put(line.getString("key"), line);
  }

  synchronized void forget() {
    kept.clear();
  }
}
