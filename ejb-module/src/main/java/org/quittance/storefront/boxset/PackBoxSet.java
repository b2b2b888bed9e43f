package org.quittance.storefront.boxset;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.quittance.shared.Ids;
import org.quittance.vault.Vault;
import org.quittance.vault.jose.Sha256;

/**
 * Puts each proof into an eBox and all eBoxes into one BoxSet (US20060155620A1, second embodiment).
 *
 * <p>Transaction: joins the purchase's; it stands or falls with it.
 */
@Stateless
public class PackBoxSet {

  @Inject private BoxSets boxSets;
  @Inject private Vault vault;

  /** Packs and stores; returns the new BoxSet's ID. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public UUID pack(UUID purchaseId, UUID ownerId, List<EBoxContent> contents, Instant now) {
    UUID id = Ids.next();
    List<UUID> eBoxIds = contents.stream().map(content -> Ids.next()).toList();
    byte[] document = BoxSetDocument.write(id, now, eBoxIds, contents);
    var boxSet =
        new BoxSet(
            id, purchaseId, ownerId, vault.seal(document, context(id)), sha256(document), now);
    var eBoxes = new ArrayList<EBox>();
    for (int i = 0; i < contents.size(); i++) {
      eBoxes.add(new EBox(eBoxIds.get(i), boxSet, i + 1, contents.get(i)));
    }
    boxSets.add(boxSet, eBoxes);
    return id;
  }

  /** Sealed bytes open only as the BoxSet they were sealed as. */
  static String context(UUID boxSetId) {
    return "box-set/" + boxSetId;
  }

  static String sha256(byte[] document) {
    return HexFormat.of().formatHex(Sha256.of(document));
  }
}
