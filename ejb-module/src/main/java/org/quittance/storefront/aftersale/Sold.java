package org.quittance.storefront.aftersale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quittance.storefront.boxset.BoxSets;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.ReadPurchase;

/** Which purchase a proof belongs to, for those who may know. */
@ApplicationScoped
class Sold {

  @Inject private BoxSets boxSets;
  @Inject private ReadPurchase readPurchase;

  /** Its ID alone; empty if there is no such proof, or the caller may not know of it. */
  Optional<UUID> purchaseOf(UUID proofId, Caller caller) {
    return boxSets
        .purchaseOfProof(proofId)
        .filter(
            purchase ->
                caller.role() == Role.OPERATOR || readPurchase.isBuyer(purchase, caller.id()));
  }

  /** Empty if there is no such proof, or the caller may not know of it. */
  Optional<PurchaseFacts> with(UUID proofId, Caller caller) {
    return boxSets
        .purchaseOfProof(proofId)
        .flatMap(
            purchase ->
                caller.role() == Role.OPERATOR
                    ? Optional.of(readPurchase.getForOperator(purchase))
                    : readPurchase.find(purchase, caller.id()));
  }
}
