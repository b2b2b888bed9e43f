package org.quittance.distribution.product;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.OptionalInt;
import org.quittance.distribution.Cause;
import org.quittance.shared.ServerClock;

/**
 * Gives a product another name or description. Joins the caller's transaction, in which the
 * storefront writes the prices of the new version; a crash leaves both or nothing. Of two changes
 * at once the second waits here for the first, and then finds another version than it has seen.
 */
@Stateless
public class ReviseProduct {

  private static final Cause REVISED = new Cause("operator", "Revised.");

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private Products products;
  @Inject private ServerClock clock;

  /**
   * @param seen the version the change was made for
   * @return the new version; empty if the product has another than was seen
   * @throws UnknownProduct if no product has the SKU
   * @throws org.quittance.shared.InvalidRequest if a text is not right
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public OptionalInt revise(String sku, int seen, String name, String description) {
    ProductRow row = products.findRow(sku).orElseThrow(() -> UnknownProduct.whenReading(sku));
    entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    if (row.version() != seen) {
      return OptionalInt.empty();
    }
    row.revised(ProductText.name(name), ProductText.description(description));
    entities.persist(new ProductVersion(row, clock.now(), REVISED));
    entities.flush();
    return OptionalInt.of(row.version());
  }
}
