package org.quittance.distribution.content;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.quittance.shared.ServerClock;

/**
 * Records a content whose ciphertext is on the disk, in a transaction of its own. A crash leaves
 * the row or nothing; {@link MendContentFiles} makes the file follow.
 */
@Stateless
public class RecordContent {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private ServerClock clock;

  /** Writes the row. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void record(ContentVersion id, String name, EncipheredFile file, byte[] sealedKey) {
    entities.persist(new ContentRow(id, name, file, sealedKey, clock.now()));
  }
}
