package org.quittance.storefront.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.member.Scope;
import org.quittance.vault.DocumentInvalid;
import org.quittance.vault.DocumentSigner;
import org.quittance.vault.jose.Claims;
import org.quittance.vault.jose.MalformedDocument;

/** Reads the tokens this server gave out; it accepts its own keys and one algorithm, EdDSA. */
@ApplicationScoped
class OwnToken {

  /** RFC 9068, section 2.1; tokens have a signing key that nothing else is signed with. */
  static final String TYP = "at+jwt";

  /** How far the clocks of two nodes may differ. */
  private static final Duration SKEW = Duration.ofSeconds(5);

  @Inject private DocumentSigner signer;
  @Inject private TokenSettings settings;
  @Inject private ServerClock clock;

  /** What a token said, once its signature, audience and times were found right. */
  record Said(String clientId, String secretId, Set<Scope> scopes) {}

  /**
   * @throws TokenInvalid if it is none of ours, or not for us, or not of use now
   */
  Said read(String compact) {
    try {
      JsonObject json = signer.verify(TYP, compact);
      var claims = new Claims(json);
      claims.require("iss", settings.issuer());
      claims.require("aud", settings.audience());
      Instant now = clock.now();
      if (!claims.instant("exp").isAfter(now)) {
        throw new TokenInvalid("it has expired");
      }
      if (claims.instant("nbf").isAfter(now.plus(SKEW))) {
        throw new TokenInvalid("its time has not come yet");
      }
      return new Said(
          claims.text("sub"), claims.text("secret_id"), Scope.known(json.getString("scope", "")));
    } catch (DocumentInvalid | MalformedDocument invalid) {
      throw new TokenInvalid("this server did not sign it as an access token for itself");
    }
  }
}
