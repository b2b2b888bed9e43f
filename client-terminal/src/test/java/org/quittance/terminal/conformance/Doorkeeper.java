package org.quittance.terminal.conformance;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.quittance.terminal.store.DocumentSigner;

/** Gives tokens and knows by them who calls; the one it gave, and no other, opens. */
final class Doorkeeper {
  static final String PARTNER = "demo-store";
  static final String NEIGHBOUR = "demo-member";

  private final DocumentSigner signer;
  private final long lifeSeconds;
  private final Map<String, Pass> passes = new ConcurrentHashMap<>();

  Doorkeeper(DocumentSigner signer, long lifeSeconds) {
    this.signer = signer;
    this.lifeSeconds = lifeSeconds;
  }

  private record Pass(String scope, Instant until) {}

  /** Who calls, and with which scopes. */
  record Caller(String name, String scope) {}

  Said token(Asked asked) {
    Map<String, String> form = Asked.form(asked.body());
    if (!asked.header("Authorization").equals(basic(PARTNER, "demo"))) {
      var error = Json.createObjectBuilder().add("error", "invalid_client");
      return Said.json(401, error.add("error_description", "Wrong.").build())
          .with("WWW-Authenticate", "Basic realm=\"x\"");
    }
    String scope = form.getOrDefault("scope", "purchase:write refund:write");
    Instant until = Instant.now().plusSeconds(lifeSeconds);
    var claims =
        Json.createObjectBuilder()
            .add("iss", "tokens")
            .add("sub", PARTNER)
            .add("scope", scope)
            .add("jti", UUID.randomUUID().toString())
            .add("exp", until.getEpochSecond());
    String token = signer.sign("at+jwt", claims.build());
    passes.put(token, new Pass(scope, until));
    var granted =
        Json.createObjectBuilder()
            .add("access_token", token)
            .add("token_type", "Bearer")
            .add("expires_in", lifeSeconds);
    return Said.json(200, granted.build()).with("Cache-Control", "no-store");
  }

  /** Who calls; refuses everybody it does not know. */
  Caller caller(Asked asked) {
    String shown = asked.header("Authorization");
    if (shown.equals(basic(NEIGHBOUR, "demo"))) {
      return new Caller(NEIGHBOUR, "");
    }
    Pass pass = passes.get(shown.replaceFirst("^Bearer ", ""));
    return Optional.ofNullable(pass)
        .filter(known -> Instant.now().isBefore(known.until))
        .map(known -> new Caller(PARTNER, known.scope))
        .orElseThrow(
            () ->
                new Said.Refusal(
                    Said.problem(401, "unauthenticated", "Nobody is known by that.")
                        .with("WWW-Authenticate", "Bearer realm=\"x\"")));
  }

  private static String basic(String name, String secret) {
    byte[] pair = (name + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
