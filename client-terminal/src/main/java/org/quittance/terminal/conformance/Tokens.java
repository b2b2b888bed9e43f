package org.quittance.terminal.conformance;

import java.time.Duration;
import java.util.Optional;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.Refused;

/** Asks for access tokens (RFC 6749, section 4.4) and renews the one in use before it expires. */
final class Tokens {
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private final Wire anonymous;
  private final Client client;
  private String bearer;
  private long renewNanos;

  Tokens(Wire anonymous, Client client) {
    this.anonymous = anonymous;
    this.client = client;
  }

  /** The answer to a request for a token, whatever it is. */
  Answer ask(Client who, Optional<String> scope) throws NoAnswer {
    String body =
        "grant_type=client_credentials"
            + scope.map(words -> "&scope=" + Paths.encoded(words)).orElse("");
    return anonymous.post(
        Paths.TOKEN,
        body,
        "Authorization",
        who.basic(),
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  Answer ask(Optional<String> scope) throws NoAnswer {
    return ask(client, scope);
  }

  Client client() {
    return client;
  }

  /** The Authorization header of every call. */
  synchronized String authorization() {
    if (bearer == null || System.nanoTime() - renewNanos >= 0) {
      renew();
    }
    return bearer;
  }

  private void renew() {
    try {
      Fields token = granted(ask(Optional.empty()));
      long seconds = token.number("expires_in");
      long life = Duration.ofSeconds(seconds).minus(MARGIN).toNanos();
      renewNanos = System.nanoTime() + Math.max(life, Duration.ofSeconds(1).toNanos());
      bearer = "Bearer " + token.text("access_token");
    } catch (NoAnswer nothing) {
      throw nothing.asFailure();
    } catch (MalformedJson senseless) {
      throw Answer.senseless(senseless);
    }
  }

  private static Fields granted(Answer answer) throws MalformedJson {
    if (answer.status() != 200) {
      throw new Refused(
          "no-token",
          "No access token was given; nothing was bought. The server answered "
              + Expect.shown(answer)
              + ". Check --client-id, the secret's file and --server.");
    }
    return Fields.parse(answer.body());
  }
}
