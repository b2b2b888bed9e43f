package org.quittance.terminal.home;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.Refused;

/**
 * The purchases this terminal has asked for. The request is on disk before it is sent: whatever
 * happens afterwards, the same key and the same bytes can be sent again, and nobody pays twice.
 */
public final class Journal {
  private static final String FOLDER = "journal";

  /** Names the one run that has asked under the key so far. */
  private static final String ONLY_RUN = "onlyRun";

  /** Nobody was ever reached with the key. */
  private static final String UNSENT = "unsent";

  private final Home home;
  private final String server;
  private final String user;
  private final String run = UUID.randomUUID().toString();

  /**
   * @param server address of the store; a key means one purchase per store and account
   * @param user the account's name
   */
  public Journal(Home home, String server, String user) {
    this.home = home;
    this.server = server;
    this.user = user;
  }

  /** The request recorded under the key, byte for byte. */
  public Optional<String> findRequest(String key) {
    return home.readJson(FOLDER, file(key)).map(entry -> text(entry, "request", file(key)));
  }

  /**
   * Whom the key was kept for, if it was for another store or account.
   *
   * @param server address of the store
   * @param user the account's name
   */
  public record KeptFor(String server, String user) {}

  /** Looks the key up among those of other stores and accounts. */
  public Optional<KeptFor> findElsewhere(String key) {
    return home.names(FOLDER).stream()
        .flatMap(
            name ->
                home
                    .readJson(FOLDER, name)
                    .filter(entry -> text(entry, "key", name).equals(key))
                    .map(
                        entry ->
                            new KeptFor(text(entry, "server", name), text(entry, "user", name)))
                    .stream())
        .findFirst();
  }

  private String text(Fields entry, String field, String file) {
    try {
      return entry.text(field);
    } catch (MalformedJson damaged) {
      throw home.damaged(FOLDER, file);
    }
  }

  /**
   * Records the request durably, or confirms that the same one is recorded already.
   *
   * @return whether nothing was ever sent under the key: it is recorded for the first time, or
   *     every run before this one said that it reached nobody
   * @throws Refused if the key stands for another request
   */
  @SuppressWarnings("try") // The lock only has to be held.
  public boolean record(String key, String request) {
    try (var lock = HomeLock.take(home, FOLDER, "journal")) {
      Optional<String> earlier = findRequest(key);
      if (earlier.isPresent() && !earlier.get().equals(request)) {
        throw new Refused(
            "idempotency-key-reused",
            "Nothing was sent, no money moved. The key "
                + key
                + " already stands for another purchase of this terminal. Leave --key out for a new"
                + " purchase, or name the same lines as before.");
      }
      boolean unsent =
          earlier.isEmpty() || field(key, UNSENT).equals(Optional.of(Boolean.TRUE.toString()));
      // On disk before anything is sent: if this run dies or is joined by another, nobody is sure.
      if (unsent) {
        write(key, entry(key, request).add(ONLY_RUN, run));
      } else if (field(key, ONLY_RUN).isPresent()) {
        write(key, entry(key, request));
      }
      return unsent;
    }
  }

  /** Notes that this run reached nobody with the key, unless another one has tried meanwhile. */
  @SuppressWarnings("try") // The lock only has to be held.
  public void recordUnsent(String key, String request) {
    try (var lock = HomeLock.take(home, FOLDER, "journal")) {
      if (field(key, ONLY_RUN).equals(Optional.of(run))) {
        write(key, entry(key, request).add(UNSENT, Boolean.TRUE.toString()));
      }
    }
  }

  private Optional<String> field(String key, String name) {
    return home.readJson(FOLDER, file(key)).flatMap(entry -> entry.optionalText(name));
  }

  /**
   * Adds how the request was answered.
   *
   * @param summary the facts of the answer; proofs do not belong into it
   */
  public void recordAnswer(String key, String request, int status, JsonObject summary) {
    JsonObject answer =
        Json.createObjectBuilder(summary)
            .add("status", status)
            .add("at", Instant.now().toString())
            .build();
    write(key, entry(key, request).add("answer", answer));
  }

  private JsonObjectBuilder entry(String key, String request) {
    return Json.createObjectBuilder()
        .add("key", key)
        .add("server", server)
        .add("user", user)
        .add("request", request);
  }

  private void write(String key, JsonObjectBuilder entry) {
    home.write(FOLDER, file(key), entry.build().toString().getBytes(StandardCharsets.UTF_8));
  }

  private String file(String key) {
    return Home.nameFor(server, user, key) + ".json";
  }
}
