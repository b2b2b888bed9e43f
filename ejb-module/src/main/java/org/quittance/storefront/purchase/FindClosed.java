package org.quittance.storefront.purchase;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.quittance.shared.PastLocks;

/**
 * Tells which purchases came to nothing, so that no money is to be held for them. Reads past the
 * locks of others: what is found is a hint.
 */
@Stateless
public class FindClosed {

  private static final String CLOSED =
      "SELECT c.purchase_id FROM storefront.claim c"
          + " LEFT JOIN storefront.purchase p ON p.id = c.purchase_id"
          + " WHERE (p.id IS NULL AND c.state IN ("
          + words(
              ClaimState.values(), claim -> claim.asPurchase().cameToNothing(), ClaimState::word)
          + ") OR p.state IN ("
          + words(PurchaseState.values(), PurchaseState::cameToNothing, PurchaseState::word)
          + ")) AND c.purchase_id IN (";

  @Resource(lookup = "jdbc/quittance")
  private DataSource dataSource;

  private static <T> String words(T[] all, Predicate<T> which, Function<T, String> word) {
    return Arrays.stream(all).filter(which).map(word).collect(Collectors.joining("', '", "'", "'"));
  }

  /** Those of the given that ended without money; at most 500 are asked for at a time. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Set<UUID> among(List<UUID> purchaseIds) {
    if (purchaseIds.isEmpty()) {
      return Set.of();
    }
    try {
      return new HashSet<>(
          PastLocks.list(
              dataSource,
              CLOSED + String.join(", ", Collections.nCopies(purchaseIds.size(), "?")) + ")",
              query -> {
                for (int i = 0; i < purchaseIds.size(); i++) {
                  query.setString(i + 1, purchaseIds.get(i).toString());
                }
              },
              purchaseIds.size(),
              row -> UUID.fromString(row.getString(1))));
    } catch (SQLException failed) {
      throw new IllegalStateException("Closed purchases could not be looked for.", failed);
    }
  }
}
