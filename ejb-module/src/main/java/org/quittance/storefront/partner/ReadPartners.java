package org.quittance.storefront.partner;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows partner stores to operators. Reads only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ReadPartners {

  @Inject private Partners partners;

  /**
   * @throws PartnerNotFound if there is none
   */
  public PartnerFacts get(String clientId) {
    return find(clientId).orElseThrow(() -> new PartnerNotFound(clientId));
  }

  public Optional<PartnerFacts> find(String clientId) {
    return partners.find(clientId).map(partner -> partner.facts(partners.secrets(partner)));
  }

  /** The client ID of the partner store with this subject ID. */
  public Optional<String> clientIdOf(UUID subjectId) {
    return partners.find(subjectId).map(Partner::clientId);
  }

  /** By client ID, after the cursor. */
  public List<PartnerFacts> page(String after, int limit) {
    return partners.page(after, limit).stream()
        .map(partner -> partner.facts(partners.secrets(partner)))
        .toList();
  }
}
