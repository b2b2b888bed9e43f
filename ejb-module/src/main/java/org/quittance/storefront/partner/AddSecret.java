package org.quittance.storefront.partner;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.signin.HashSecret;
import org.quittance.storefront.signin.SecretKind;

/**
 * Gives a partner the secret that follows its present one; both are of use for the overlap. One
 * transaction under the partner's lock; a crash leaves the whole or nothing.
 */
@Stateless
public class AddSecret {

  private static final int MOST = 2;

  @Inject private Partners partners;
  @Inject private HashSecret hashSecret;
  @Inject private MakeSecret makeSecret;
  @Inject private ServerClock clock;

  /**
   * @param actor who asks for it, for the events
   * @throws TooManySecrets if two are of use already
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public NewSecret add(String clientId, SecretLife.Wish wish, String actor) {
    Partner partner = partners.lock(clientId);
    if (!partner.isActive()) {
      throw new PartnerRevoked(clientId);
    }
    Instant now = clock.now();
    SecretLife life = wish.from(now);
    List<PartnerSecret> live =
        partners.secrets(partner).stream().filter(secret -> secret.isLive(now)).toList();
    if (live.size() >= MOST) {
      throw new TooManySecrets();
    }
    live.forEach(earlier -> earlier.endBy(life.notBefore().plus(life.overlap())));
    String secret = makeSecret.make();
    var added = new PartnerSecret(partner, hashSecret.hash(SecretKind.MADE, secret), life, now);
    partner.touch();
    partners.add(added);
    partners.record(new PartnerEvent(partner, "secret_added", added.id().toString(), actor, now));
    return new NewSecret(partner.facts(partners.secrets(partner)), secret);
  }
}
