package org.quittance.adapter.powerloss;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quittance.adapter.powerloss.Acknowledged.Kind;
import org.quittance.adapter.powerloss.Acknowledged.Voted;

/** Compares a store, by SQL alone, with what others were told of it. */
final class Audit {
  private final String url;

  Audit(String url) {
    this.url = url;
  }

  /** What was told and is not there, in words; empty if nothing is lost. */
  List<String> lost(Acknowledged acknowledged) throws SQLException {
    List<String> lost = new ArrayList<>();
    Map<String, String> states = pairs("SELECT purchase_id, state FROM adapter.payment");
    states.putAll(pairs("SELECT id, state FROM adapter.refund"));
    for (Voted branch : acknowledged.branches()) {
      String state = states.getOrDefault(branch.id().toString(), "absent");
      if (!mayBe(branch, state)) {
        lost.add(branch.kind() + " told as " + branch.step() + " is " + state);
      }
    }
    Map<String, String> transfers =
        pairs("SELECT id, state FROM adapter.transfer WHERE kind = 'top-up'");
    for (UUID topUp : acknowledged.topUps()) {
      if (!"posted".equals(transfers.get(topUp.toString()))) {
        lost.add("top-up told as done is " + transfers.get(topUp.toString()));
      }
    }
    return lost;
  }

  private static boolean mayBe(Voted branch, String state) {
    boolean purchase = branch.kind() == Kind.PURCHASE;
    String voted = purchase ? "prepared" : "requested";
    String committed = purchase ? "captured" : "paid";
    String rolledBack = purchase ? "voided" : "released";
    return switch (branch.step()) {
      case VOTED -> List.of(voted, rolledBack).contains(state);
      case DECIDED -> List.of(voted, committed).contains(state);
      case COMMITTED -> state.equals(committed);
      case ROLLED_BACK -> state.equals(rolledBack);
    };
  }

  /** Where double entry is broken, in words; empty if the books balance. */
  List<String> unbalanced() throws SQLException {
    List<String> wrong = new ArrayList<>();
    pairs(
            "SELECT transfer_id, SUM(amount_minor) FROM adapter.entry GROUP BY transfer_id"
                + " HAVING SUM(amount_minor) <> 0 OR COUNT(*) <> 2")
        .forEach((transfer, sum) -> wrong.add("transfer " + transfer + " sums to " + sum));
    pairs(
            "SELECT a.owner, a.balance_minor FROM adapter.account a WHERE a.balance_minor <>"
                + " (SELECT COALESCE(SUM(e.amount_minor), 0) FROM adapter.entry e"
                + " WHERE e.account_id = a.id)")
        .forEach((owner, balance) -> wrong.add(owner + "'s balance is " + balance));
    pairs(
            "SELECT a.owner, a.pending_minor FROM adapter.account a WHERE a.pending_minor <>"
                + " (SELECT COALESCE(SUM(t.amount_minor), 0) FROM adapter.transfer t"
                + " WHERE t.account_id = a.id AND t.state = 'pending')")
        .forEach((owner, pending) -> wrong.add(owner + "'s pending credit is " + pending));
    pairs(
            "SELECT p.id, p.state FROM adapter.payment p JOIN adapter.transfer t ON t.id = p.id"
                + " WHERE t.state <> CASE WHEN p.state = 'captured' THEN 'posted'"
                + " WHEN p.state = 'voided' THEN 'voided' ELSE 'pending' END")
        .forEach((payment, state) -> wrong.add(state + " payment has another transfer"));
    return wrong;
  }

  private Map<String, String> pairs(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      Map<String, String> found = new HashMap<>();
      while (result.next()) {
        found.put(result.getString(1), result.getString(2));
      }
      return found;
    }
  }
}
