package org.quittance.distribution.product;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.UUID;
import org.quittance.distribution.Cause;
import org.quittance.distribution.UniqueViolation;
import org.quittance.distribution.content.ContentVersion;
import org.quittance.distribution.content.Contents;
import org.quittance.shared.Ids;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.ServerClock;

/**
 * Registers a product for good. Joins the caller's transaction, in which the storefront writes the
 * prices; a crash leaves both or nothing.
 */
@Stateless
public class RegisterProduct {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private Products products;
  @Inject private Contents contents;
  @Inject private ServerClock clock;

  /**
   * @return the new product's ID
   * @throws SkuTaken if another product has the SKU
   * @throws UnknownProduct if a part is no product
   * @throws InvalidRequest if a content was never received, or a part is itself a package
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public UUID register(ProductDraft draft) {
    if (products.findRow(draft.sku()).isPresent()) {
      throw new SkuTaken(draft.sku());
    }
    UUID id = Ids.next();
    var row = new ProductRow(id, draft, clock.now());
    entities.persist(row);
    // The provider does not know that lines refer to their product; the row must be there first.
    flush(draft.sku());
    entities.persist(new ProductVersion(row, clock.now(), new Cause("operator", "Registered.")));
    int position = 1;
    for (ContentVersion content : draft.contents()) {
      requireReceived(content);
      entities.persist(new ContentLine(id.toString(), position++, content));
    }
    for (Part part : draft.parts()) {
      entities.persist(new PartLine(id.toString(), position++, single(part), part.quantity()));
    }
    entities.flush();
    return id;
  }

  private void requireReceived(ContentVersion content) {
    if (contents.find(content.content(), content.version()).isEmpty()) {
      throw new InvalidRequest(
          "The content " + content.path() + " was never received: send the file first.");
    }
  }

  private ProductRow single(Part part) {
    ProductRow row = products.findRow(part.sku()).orElseThrow(() -> new UnknownProduct(part.sku()));
    if (row.kind() != Kind.SINGLE) {
      throw new InvalidRequest("The part '" + part.sku() + "' is itself a package.");
    }
    return row;
  }

  /** Of two registrations at once the second waits here for the first, and then collides. */
  private void flush(String sku) {
    try {
      entities.flush();
    } catch (PersistenceException failed) {
      if (UniqueViolation.in(failed)) {
        throw new SkuTaken(sku);
      }
      throw failed;
    }
  }
}
