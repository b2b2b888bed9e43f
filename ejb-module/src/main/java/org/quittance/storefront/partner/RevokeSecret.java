package org.quittance.storefront.partner;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.quittance.shared.ServerClock;

/**
 * Ends a secret at once, with every token that was given for it. One transaction under the
 * partner's lock; repeated it changes nothing.
 */
@Stateless
public class RevokeSecret {

  @Inject private Partners partners;
  @Inject private ServerClock clock;

  /**
   * @param actor who asks for it, for the events
   * @throws SecretNotFound if it is none of this partner's
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public PartnerFacts revoke(String clientId, UUID secretId, String actor) {
    Partner partner = partners.lock(clientId);
    PartnerSecret secret =
        partners.secrets(partner).stream()
            .filter(candidate -> candidate.id().equals(secretId))
            .findFirst()
            .orElseThrow(() -> new SecretNotFound(secretId));
    if (!secret.isRevoked()) {
      Instant now = clock.now();
      secret.revoke(now);
      partner.touch();
      partners.record(new PartnerEvent(partner, "secret_revoked", secretId.toString(), actor, now));
    }
    return partner.facts(partners.secrets(partner));
  }
}
