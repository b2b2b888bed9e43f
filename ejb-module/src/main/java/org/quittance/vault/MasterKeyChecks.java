package org.quittance.vault;

import com.google.crypto.tink.Aead;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;

/** Where the check of the master key is kept. */
@ApplicationScoped
class MasterKeyChecks {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private RecordSecret recordSecret;

  /** The check value, if this database was ever sealed. */
  public Optional<byte[]> find() {
    return entities
        .createQuery("SELECT c FROM MasterKeyCheck c", MasterKeyCheck.class)
        .getResultStream()
        .findFirst()
        .map(MasterKeyCheck::sealed);
  }

  /** Writes the check unless another node was faster; gives the one that stands. */
  public byte[] record(Aead aead) {
    try {
      recordSecret.record(now -> new MasterKeyCheck(aead, now));
    } catch (EJBException | PersistenceException lost) {
      return find().orElseThrow(() -> lost);
    }
    return find().orElseThrow();
  }
}
