package org.quittance.terminal.conformance;

import java.util.Base64;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.quittance.terminal.store.Jws;

/** Lets in whom it should not, or says the wrong thing to who is kept out. */
final class FlawsOfAccess extends Flaws {

  FlawsOfAccess() {
    BiPredicate<Asked, Said> token = (asked, honest) -> asked.is("POST /oauth/token");
    where("token-given", token, honest -> honest.without("Cache-Control"));
    where("wrong-secret-refused", token, honest -> honest.without("WWW-Authenticate"));
    where(
        "unknown-client-alike",
        token.and((asked, honest) -> decoded(asked).startsWith("nobody-")),
        honest -> honest.withText("error_description", "There is no such client."));
    where(
        "no-token-refused",
        (asked, honest) -> asked.header("Authorization").isEmpty() && honest.status() == 401,
        honest -> honest.without("WWW-Authenticate"));
    instead("scope-held", 403, "insufficient-scope", 200);
    where("limits-told", (asked, honest) -> asked.is(LIST), honest -> honest.without("RateLimit"));
    letsIn("altered-token-refused", jwt -> sub(jwt).equals("another-store"));
    letsIn("unsigned-token-refused", jwt -> alg(jwt).equals("none"));
    letsIn("foreign-token-refused", jwt -> alg(jwt).equals("EdDSA") && isOurs(jwt) && lives(jwt));
    letsIn("key-confusion-refused", jwt -> alg(jwt).equals("HS256"));
    letsIn("expired-token-refused", jwt -> alg(jwt).equals("EdDSA") && !lives(jwt));
  }

  private void letsIn(String promise, Predicate<String> whom) {
    where(
        promise,
        (asked, honest) -> {
          String shown = asked.header("Authorization");
          return honest.status() == 401
              && shown.startsWith("Bearer ")
              && whom.test(shown.substring(7));
        },
        honest -> honest.withStatus(200));
  }

  private static String decoded(Asked asked) {
    String shown = asked.header("Authorization").replaceFirst("Basic ", "");
    return new String(Base64.getDecoder().decode(shown));
  }

  private static String alg(String jwt) {
    return Jws.header(jwt).getString("alg");
  }

  private static String sub(String jwt) {
    return Jws.payload(jwt).getString("sub");
  }

  private static boolean isOurs(String jwt) {
    return sub(jwt).equals(Doorkeeper.PARTNER);
  }

  private static boolean lives(String jwt) {
    long exp = Jws.payload(jwt).getJsonNumber("exp").longValue();
    return exp > System.currentTimeMillis() / 1000;
  }
}
