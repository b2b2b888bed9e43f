package org.quittance.terminal.conformance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** Who is let in, and who is not. */
final class AuthenticationChecks implements Checks {
  private final Wire wire;
  private final Tokens tokens;
  private final Orders orders;

  AuthenticationChecks(Wire wire, Tokens tokens, Orders orders) {
    this.wire = wire;
    this.tokens = tokens;
    this.orders = orders;
  }

  @Override
  public Group group() {
    return Group.AUTHENTICATION;
  }

  @Override
  public List<Promise> promises() {
    return List.of(
        promise("token-given", "right client ID and secret", this::tokenGiven),
        promise("wrong-secret-refused", "a wrong secret, once", this::wrongSecret),
        promise("unknown-client-alike", "a client ID nobody has", this::unknownClient),
        promise("no-token-refused", "a call without a token", this::noToken),
        promise("scope-held", "an order with the scope catalog:read", this::scopeHeld),
        promise("limits-told", "RateLimit headers of an answer", this::limitsTold));
  }

  private String tokenGiven() throws NoAnswer, MalformedJson {
    Answer answer = Expect.status(tokens.ask(Optional.empty()), 200);
    Fields token = Fields.parse(answer.body());
    Expect.that(!token.text("access_token").isBlank(), "The access token is empty.");
    Expect.that(
        token.text("token_type").equalsIgnoreCase("Bearer"), "It is no token of type Bearer.");
    Expect.that(token.number("expires_in") > 0, "The token is given expired.");
    Expect.equal("no-store", Expect.header(answer, "Cache-Control"), "Cache-Control");
    return "a bearer token for " + token.number("expires_in") + " s";
  }

  private String wrongSecret() throws NoAnswer {
    Answer answer = refusedClient(wrong(tokens.client().id()));
    Expect.that(
        !Expect.header(answer, "WWW-Authenticate").isEmpty(), "There is no WWW-Authenticate.");
    return "401 invalid_client";
  }

  private String unknownClient() throws NoAnswer {
    Answer known = refusedClient(wrong(tokens.client().id()));
    Answer unknown = refusedClient(wrong("nobody-" + UUID.randomUUID()));
    Expect.equal(
        Expect.text(known, "error_description"),
        Expect.text(unknown, "error_description"),
        "What is said of an unknown client");
    return "the same answer as to a wrong secret";
  }

  private Answer refusedClient(Client who) throws NoAnswer {
    Answer answer = Expect.status(tokens.ask(who, Optional.empty()), 401);
    Expect.equal(Optional.of("invalid_client"), Expect.text(answer, "error"), "The error");
    return answer;
  }

  private static Client wrong(String id) {
    return new Client(id, "wrong-" + UUID.randomUUID());
  }

  private String noToken() throws NoAnswer {
    Answer answer = Expect.status(wire.anonymous().get(Paths.PURCHASES), 401);
    Expect.that(
        answer.headers().allValues("WWW-Authenticate").toString().contains("Bearer"),
        "WWW-Authenticate does not name Bearer.");
    return "401 with WWW-Authenticate";
  }

  private String scopeHeld() throws NoAnswer, MalformedJson {
    Answer answer = tokens.ask(Optional.of("catalog:read"));
    if (answer.status() == 400) {
      throw new NotTried("This client cannot have a token for catalog:read alone.");
    }
    String narrow =
        "Bearer " + Fields.parse(Expect.status(answer, 200).body()).text("access_token");
    Answer refused = orders.send(wire.as(narrow), Orders.newKey(), orders.nothing());
    Expect.status(refused, 403);
    return "403 " + Expect.code(refused);
  }

  private String limitsTold() throws NoAnswer {
    Answer answer = wire.get(Paths.PURCHASES + "?limit=1");
    for (String name : List.of("RateLimit", "RateLimit-Policy")) {
      Expect.that(!Expect.header(answer, name).isEmpty(), "There is no header " + name + ".");
    }
    return Expect.header(answer, "RateLimit-Policy");
  }
}
