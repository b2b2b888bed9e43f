package org.quittance.storefront.boxset;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists the BoxSets of one owner. Joins the caller's transaction; reads only. */
@Stateless
public class ListBoxSets {

  @Inject private BoxSets boxSets;

  /** Newest first, older than the cursor. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public List<BoxSetFacts> newest(UUID ownerId, Optional<UUID> before, int limit) {
    return boxSets.newest(ownerId, before, limit);
  }
}
