package org.quittance.vault;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.quittance.vault.jose.Ed25519;

/** All signing keys, of every kind and state. */
@ApplicationScoped
class SigningKeys {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private RecordSecret recordSecret;
  @Inject private Vault vault;

  /** Oldest first. */
  public List<SigningKey> all() {
    return entities
        .createQuery("SELECT k FROM SigningKey k ORDER BY k.createdAt, k.kid", SigningKey.class)
        .getResultList();
  }

  /** Makes the first key of a kind, unless another node or thread was faster. */
  public void makeFirst(String typ) {
    try {
      recordSecret.record(now -> new SigningKey(typ, Ed25519.Signing.generate(), vault, now));
    } catch (EJBException | PersistenceException lost) {
      if (all().stream().noneMatch(key -> key.active() && key.typ().equals(typ))) {
        throw lost;
      }
    }
  }
}
