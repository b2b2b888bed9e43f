package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.adapter.store.StoreTransaction;

/** Which branch took responsibility for which hold. Append-only. */
final class Adoptions {

  Set<UUID> of(StoreTransaction tx, UUID branch) throws SQLException {
    return tx
        .list(
            "SELECT payment_id FROM adapter.branch_payment WHERE branch_id = ?",
            row -> row.id(1),
            branch)
        .stream()
        .collect(Collectors.toSet());
  }

  void add(StoreTransaction tx, UUID branch, UUID payment) throws SQLException {
    tx.updateOne(
        "INSERT INTO adapter.branch_payment (branch_id, payment_id, adopted_at) VALUES (?, ?, ?)",
        branch,
        payment,
        tx.now());
  }
}
