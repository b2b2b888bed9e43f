package org.quittance.storefront.partner;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.quittance.shared.Ids;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.member.Scope;
import org.quittance.storefront.signin.CheckSecret;
import org.quittance.storefront.signin.SignIn;
import org.quittance.vault.DocumentSigner;
import org.quittance.vault.jose.StrictJson;

/**
 * Gives a partner an access token for its client ID and secret: the client credentials grant (RFC
 * 6749, section 4.4), a JWT in the form of RFC 9068 with MicroProfile JWT's claims. Transaction:
 * none of its own, it reads only; a slow hash would hold a connection.
 */
@Stateless
public class IssueToken {

  private static final int MOST_SECRETS = 2;

  @Inject private Partners partners;
  @Inject private CheckSecret checkSecret;
  @Inject private DocumentSigner signer;
  @Inject private TokenSettings settings;
  @Inject private ServerClock clock;

  /**
   * @param shown the client ID and its secret
   * @param scope the words asked for; empty for all that are granted
   * @throws ClientUnknown if they are not right, or the partner was revoked
   * @throws ScopeNotGranted if one of the words is none of its scopes
   * @throws org.quittance.storefront.signin.TooManyGuesses if it must wait before it tries again
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public AccessToken issue(SignIn shown, Optional<String> scope) {
    Instant now = clock.now();
    Optional<Partner> partner = partners.find(shown.name()).filter(Partner::isActive);
    // Asked for in any case, so that a name that is nobody's takes no less time.
    List<PartnerSecret> known = partners.secretsOf(shown.name());
    List<PartnerSecret> secrets =
        known.stream().filter(secret -> partner.isPresent() && secret.opens(now)).toList();
    OptionalInt which =
        checkSecret.check(shown, secrets.stream().map(PartnerSecret::hash).toList(), MOST_SECRETS);
    if (which.isEmpty()) {
      throw new ClientUnknown();
    }
    Partner client = partner.orElseThrow();
    String words = Scope.words(asked(scope, client.scopes()));
    PartnerSecret secret = secrets.get(which.getAsInt());
    String compact = signer.sign(OwnToken.TYP, claims(client, secret, words, now));
    return new AccessToken(compact, settings.lifetime().toSeconds(), words);
  }

  private static Set<Scope> asked(Optional<String> scope, Set<Scope> granted) {
    if (scope.isEmpty()) {
      return granted;
    }
    Set<Scope> asked = EnumSet.noneOf(Scope.class);
    for (String word : scope.get().split(" ")) {
      asked.add(
          Scope.find(word).filter(granted::contains).orElseThrow(() -> new ScopeNotGranted(word)));
    }
    return asked;
  }

  private JsonObject claims(Partner client, PartnerSecret secret, String scope, Instant now) {
    return StrictJson.BUILDERS
        .createObjectBuilder()
        .add("iss", settings.issuer())
        .add("sub", client.clientId())
        .add("upn", client.clientId())
        .add("client_id", client.clientId())
        .add("groups", StrictJson.BUILDERS.createArrayBuilder().add(Role.PARTNER.word()))
        .add("scope", scope)
        .add("aud", settings.audience())
        .add("iat", now.getEpochSecond())
        .add("nbf", now.getEpochSecond())
        .add("exp", now.plus(settings.lifetime()).getEpochSecond())
        .add("jti", Ids.next().toString())
        .add("secret_id", secret.id().toString())
        .build();
  }
}
