package org.quittance.terminal.conformance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** Refusals say what, why and what next. */
final class ErrorChecks implements Checks {
  private final Wire wire;
  private final Orders orders;
  private final FirstPurchase first;

  ErrorChecks(Wire wire, Orders orders, FirstPurchase first) {
    this.wire = wire;
    this.orders = orders;
    this.first = first;
  }

  @Override
  public Group group() {
    return Group.ERRORS;
  }

  @Override
  public List<Promise> promises() {
    return List.of(
        promise("problem-complete", "refusals of three kinds", this::complete),
        promise("problem-in-xml", "a refusal, asked for as XML", this::inXml),
        promise("unknown-field-named", "an order with a field of its own", this::unknownField),
        promise("unknown-parameter-named", "a list with a filter it lacks", this::parameter),
        promise("malformed-json-400", "broken, doubled and very deep JSON", this::malformed),
        promise("no-such-path-404", "a path that is not there", this::noPath),
        promise("wrong-method-405", "DELETE on the purchases", this::method),
        promise("wrong-accept-406", "Accept: text/csv", this::accept),
        promise("wrong-type-415", "an order as YAML", this::type));
  }

  private String complete() throws NoAnswer, MalformedJson {
    List<Answer> refusals =
        List.of(
            wire.get(Paths.in(Paths.PURCHASES, UUID.randomUUID().toString())),
            wire.post(Paths.PURCHASES, orders.body(1)),
            wire.anonymous().get(Paths.PURCHASES));
    for (Answer refusal : refusals) {
      String type = Expect.header(refusal, "Content-Type");
      Expect.that(
          type.startsWith("application/problem+json"), "Content-Type is '" + type + "' instead.");
      Fields problem = Fields.parse(refusal.body());
      for (String field : List.of("type", "title", "detail", "next", "instance")) {
        Expect.that(
            problem.optionalText(field).filter(text -> !text.isBlank()).isPresent(),
            "A refusal with " + refusal.status() + " has no '" + field + "'.");
      }
      Expect.equal((long) refusal.status(), problem.number("status"), "The status it names");
    }
    return "type, title, status, detail, next and instance in each";
  }

  private String inXml() throws NoAnswer {
    String path = Paths.in(Paths.PURCHASES, UUID.randomUUID().toString());
    Answer refusal = Expect.status(wire.get(path, "Accept", "application/xml"), 404);
    String type = Expect.header(refusal, "Content-Type");
    Expect.that(
        type.startsWith("application/problem+xml"), "Content-Type is '" + type + "' instead.");
    String text = new String(refusal.body(), StandardCharsets.UTF_8);
    Expect.that(
        text.contains("\"urn:ietf:rfc:7807\"") && text.contains("not-found</type>"),
        "It is no problem as RFC 9457 has it in XML.");
    return "application/problem+xml";
  }

  private String named(Answer answer, String name) {
    Expect.status(answer, 400);
    Optional<String> detail = Expect.text(answer, "detail");
    Expect.that(
        detail.filter(text -> text.contains(name)).isPresent(),
        "The detail does not name '" + name + "'.");
    return "400, and its name";
  }

  private String unknownField() throws NoAnswer {
    String body = orders.body(1).replaceFirst("\\{", "{\"gratuity\":1,");
    return named(orders.send(first.spentKey(), body), "gratuity");
  }

  private String parameter() throws NoAnswer {
    return named(wire.get(Paths.PURCHASES + "?flavour=sweet"), "flavour");
  }

  private String malformed() throws NoAnswer {
    String good = orders.body(1);
    Map<String, String> bad =
        Map.of(
            "cut short", good.substring(0, good.length() - 2),
            "with a key twice", good.replaceFirst("\\{", "{\"lines\":[],"),
            "with 2000 nested lists", "[".repeat(2000) + "]".repeat(2000));
    for (var one : bad.entrySet()) {
      Answer answer = orders.send(first.spentKey(), one.getValue());
      Expect.that(
          answer.status() == 400,
          "JSON " + one.getKey() + " was answered " + Expect.shown(answer) + ".");
    }
    return "400 each time";
  }

  private String noPath() throws NoAnswer {
    Expect.refusal(wire.get(Paths.API + "no-such-thing"), 404, "not-found");
    return "404 not-found";
  }

  private String method() throws NoAnswer {
    Answer answer = wire.send("DELETE", Paths.PURCHASES, null);
    Expect.status(answer, 405);
    Expect.that(Expect.header(answer, "Allow").contains("POST"), "Allow does not name POST.");
    return "405, Allow: " + Expect.header(answer, "Allow");
  }

  private String accept() throws NoAnswer {
    Expect.status(wire.get(Paths.PURCHASES, "Accept", "text/csv"), 406);
    return "406";
  }

  private String type() throws NoAnswer {
    Expect.status(
        orders.send(first.spentKey(), "lines: []", "Content-Type", "application/yaml"), 415);
    return "415";
  }
}
