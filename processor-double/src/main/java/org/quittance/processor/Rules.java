package org.quittance.processor;

import jakarta.json.JsonObject;
import java.util.List;

/** Which rule a request falls under. */
final class Rules {

  private final Books books;
  private final Intents intents;
  private final PaidBack paidBack;

  Rules(Books books, Intents intents, PaidBack paidBack) {
    this.books = books;
    this.intents = intents;
    this.paidBack = paidBack;
  }

  /** Within {@link Books#work}. */
  JsonObject apply(Asked asked, Faults.Now now) {
    return switch (asked.operation()) {
      case CREATE -> create(asked, now);
      case CONFIRM ->
          intents.confirm(asked.id(), now.has(Fault.Kind.DECLINE) ? declined() : asked.form());
      case CAPTURE -> intents.capture(asked.id(), asked.form());
      case CANCEL -> intents.cancel(asked.id(), asked.form());
      case REFUND -> paidBack.refund(asked.form());
      case READ -> asked.id() == null ? list(asked) : read(asked);
      case EVENTS -> Lists.page(events(asked, now), asked.form(), "/v1/events");
    };
  }

  /** The token of the card in question, or null if there is none yet. */
  String tokenOf(Asked asked) {
    String intent = asked.form().find("payment_intent").orElse(asked.id());
    String given = Card.token(asked.form());
    if (given != null || intent == null) {
      return given;
    }
    return books.look(
        () ->
            books.all("payment_intent").stream()
                .filter(one -> one.getString("id").equals(intent))
                .findFirst()
                .map(one -> new Intent(one).token())
                .orElse(null));
  }

  private JsonObject create(Asked asked, Faults.Now now) {
    JsonObject created = intents.create(asked.form());
    if (now.has(Fault.Kind.LOSE)) {
      intents.lose(created.getString("id"));
    }
    return created;
  }

  private JsonObject read(Asked asked) {
    return switch (asked.what()) {
      case "payment_intents" -> intents.get(asked.id()).json();
      case "refunds" -> paidBack.get(asked.id());
      case "disputes" -> books.find("dispute", asked.id());
      default -> one(books.events(), asked.id());
    };
  }

  private JsonObject list(Asked asked) {
    String intent = asked.form().find("payment_intent").orElse(null);
    List<JsonObject> found =
        switch (asked.what()) {
          case "refunds" -> paidBack.of(intent);
          case "disputes" -> Lists.newestFirst(books.all("dispute"));
          default -> Lists.newestFirst(books.all("payment_intent"));
        };
    return Lists.page(found, asked.form(), "/v1/" + asked.what());
  }

  private List<JsonObject> events(Asked asked, Faults.Now now) {
    List<JsonObject> newest = Lists.newestFirst(books.events());
    int times = now.has(Fault.Kind.TWICE) ? 2 : 1;
    return newest.stream()
        .map(
            event ->
                asked.version() == null
                    ? event
                    : Values.with(event, "api_version", asked.version()))
        .flatMap(event -> java.util.Collections.nCopies(times, event).stream())
        .toList();
  }

  private static JsonObject one(List<JsonObject> events, String id) {
    return events.stream()
        .filter(event -> event.getString("id").equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.missing("event", id));
  }

  private static Form declined() {
    return Form.parse("payment_method=" + Card.DECLINED);
  }
}
