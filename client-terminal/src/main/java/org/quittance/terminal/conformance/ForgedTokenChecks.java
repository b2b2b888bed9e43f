package org.quittance.terminal.conformance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.api.ServerTime;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** Tokens that are not what they say. */
final class ForgedTokenChecks implements Checks {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final Duration SKEW = Duration.ofSeconds(7);

  private final Wire wire;
  private final Tokens tokens;
  private final ServerTime time;

  ForgedTokenChecks(Wire wire, Tokens tokens, ServerTime time) {
    this.wire = wire;
    this.tokens = tokens;
    this.time = time;
  }

  @Override
  public Group group() {
    return Group.AUTHENTICATION;
  }

  @Override
  public List<Promise> promises() {
    return List.of(
        promise("altered-token-refused", "a token with another subject", this::altered),
        promise("unsigned-token-refused", "the token's claims with alg none", this::unsigned),
        promise("foreign-token-refused", "the token's claims under our own key", this::foreign),
        promise("key-confusion-refused", "HMAC with a published key", this::confused),
        promise("expired-token-refused", "a token after its time", this::expired));
  }

  private Forgery forgery() throws NoAnswer, MalformedJson {
    return Forgery.of(fresh());
  }

  private String fresh() throws NoAnswer, MalformedJson {
    Answer answer = Expect.status(tokens.ask(Optional.empty()), 200);
    return Fields.parse(answer.body()).text("access_token");
  }

  private String altered() throws NoAnswer, MalformedJson {
    return refused(forgery().altered("sub", "another-store"));
  }

  private String unsigned() throws NoAnswer, MalformedJson {
    return refused(forgery().unsigned());
  }

  private String foreign() throws NoAnswer, MalformedJson {
    return refused(forgery().signedByStranger());
  }

  private String confused() throws NoAnswer, MalformedJson {
    List<byte[]> keys = new ArrayList<>();
    for (Fields key : Fields.parse(wire.get(Paths.KEYS).body()).list("keys")) {
      key.optionalText("x").ifPresent(x -> keys.add(Base64.getUrlDecoder().decode(x)));
    }
    if (keys.isEmpty()) {
      throw new NotTried("No key is published that could be mistaken.");
    }
    for (byte[] key : keys) {
      refused(forgery().confused(key));
    }
    return "401 under each of " + keys.size() + " published keys";
  }

  private String expired() throws NoAnswer, MalformedJson {
    String token = fresh();
    Instant exp = Forgery.of(token).claims().time("exp");
    Duration left = Duration.between(time.now(), exp);
    if (left.compareTo(LONGEST_WAIT) > 0) {
      throw new NotTried(
          "Tokens live too long here to wait for the end of one: " + left.toSeconds() + " s left.");
    }
    Pause.of(left.isNegative() ? SKEW : left.plus(SKEW));
    return refused(token);
  }

  private String refused(String token) throws NoAnswer {
    Expect.status(wire.as("Bearer " + token).get(Paths.PURCHASES), 401);
    return "401";
  }
}
