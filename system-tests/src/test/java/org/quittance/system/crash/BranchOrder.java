package org.quittance.system.crash;

import java.util.List;
import java.util.Optional;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.Store;

/**
 * Which of a purchase's two branches was committed first, seen at a death between the two commits
 * by which store still has its branch prepared.
 */
final class BranchOrder {

  private static final int NEWEST = 12;

  private final Database database;

  BranchOrder(Database database) {
    this.database = database;
  }

  /** The adapter's branch is still prepared and the license database shows the purchase. */
  boolean licenseFirst() {
    return newest("'prepared'").stream().anyMatch(this::isVisible);
  }

  /** The adapter decided, and the license database still has a branch that hides the purchase. */
  boolean adapterFirst() {
    return database.branchesInDoubt(Store.LICENSE) > 0
        && newest("'captured', 'capturing'").stream().anyMatch(purchase -> !isVisible(purchase));
  }

  private List<String> newest(String states) {
    return database
        .read(
            Store.ADAPTER,
            "SELECT purchase_id FROM adapter.payment WHERE state IN ("
                + states
                + ") ORDER BY id DESC FETCH FIRST "
                + NEWEST
                + " ROWS ONLY")
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  private boolean isVisible(String purchase) {
    Optional<List<List<String>>> found =
        database.readUnlessLocked(
            Store.LICENSE, "SELECT id FROM storefront.purchase WHERE id = '" + purchase + "'");
    return found.isPresent() && !found.get().isEmpty();
  }
}
