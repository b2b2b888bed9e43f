package org.quittance.system.books;

import java.util.List;
import java.util.stream.Stream;
import org.quittance.system.harness.Database;
import org.quittance.system.harness.Effect;
import org.quittance.system.harness.Processor;
import org.quittance.system.harness.Store;

/**
 * What stands in the two stopped stores and in the processor's journal, read by plain SQL.
 *
 * @param claims one for each key
 * @param purchases visible ones
 * @param proofs with the purchase their eBox belongs to
 * @param licenses all
 * @param refunds as the shop sees them
 * @param payments as the adapter's store tells them
 * @param payouts the adapter's refunds
 * @param transfers of the ledger, posted ones
 * @param pendingCredit what holds set aside in all credit accounts, minor units
 * @param notices that nobody took in yet
 * @param branches that are prepared in the adapter's store
 * @param effects of the processor; empty if there is none
 */
record Facts(
    List<Claim> claims,
    List<Purchase> purchases,
    List<Proof> proofs,
    List<License> licenses,
    List<Refund> refunds,
    List<Payment> payments,
    List<Payout> payouts,
    List<Transfer> transfers,
    long pendingCredit,
    List<String> notices,
    List<String> branches,
    List<Effect> effects) {

  private static final List<String> LICENSE_DATABASE =
      List.of(
          "SELECT purchase_id, idempotency_key, state FROM storefront.claim",
          "SELECT p.id, p.state, p.payment_id, p.amount_minor, b.sha256 FROM storefront.purchase p"
              + " LEFT JOIN storefront.box_set b ON b.purchase_id = p.id",
          "SELECT p.id, b.purchase_id, p.state FROM storefront.box_set b"
              + " JOIN storefront.ebox e ON e.box_set_id = b.id"
              + " LEFT JOIN distribution.proof p ON p.id = e.proof_id",
          "SELECT id, proof_id, status FROM distribution.license",
          "SELECT id, purchase_id, state, amount_minor FROM settlement.refund");

  private static final List<String> ADAPTERS_STORE =
      List.of(
          "SELECT id, purchase_id, attempt, state, amount_minor, gateway, reference"
              + " FROM adapter.payment",
          "SELECT r.id, p.purchase_id, r.state, r.amount_minor, p.gateway FROM adapter.refund r"
              + " JOIN adapter.payment p ON p.id = r.payment_id",
          "SELECT id, purchase_id, kind, amount_minor FROM adapter.transfer"
              + " WHERE state = 'posted' AND purchase_id IS NOT NULL",
          "SELECT SUM(pending_minor) FROM adapter.account",
          "SELECT kind, purchase_id FROM adapter.notice WHERE delivered_at IS NULL",
          "SELECT id FROM adapter.branch WHERE state = 'prepared'");

  record Claim(String purchase, String key, String state) {}

  record Purchase(String id, String state, String payment, long amount, String boxSet) {}

  record Proof(String id, String purchase, String state) {}

  record License(String id, String proof, String status) {}

  record Refund(String id, String purchase, String state, long amount) {}

  record Payment(
      String id,
      String purchase,
      int attempt,
      String state,
      long amount,
      String gateway,
      String reference) {}

  record Payout(String id, String purchase, String state, long amount, String gateway) {}

  record Transfer(String id, String purchase, String kind, long amount) {}

  /** Reads everything; the server is down. */
  static Facts read(Database database, Processor processor) {
    List<List<List<String>>> license = database.readAll(Store.LICENSE, LICENSE_DATABASE);
    List<List<List<String>>> adapter = database.readAll(Store.ADAPTER, ADAPTERS_STORE);
    return new Facts(
        license.get(0).stream().map(r -> new Claim(id(r, 0), r.get(1), r.get(2))).toList(),
        license.get(1).stream()
            .map(r -> new Purchase(id(r, 0), r.get(1), id(r, 2), number(r, 3), r.get(4)))
            .toList(),
        license.get(2).stream().map(r -> new Proof(id(r, 0), id(r, 1), r.get(2))).toList(),
        license.get(3).stream().map(r -> new License(id(r, 0), id(r, 1), r.get(2))).toList(),
        license.get(4).stream()
            .map(r -> new Refund(id(r, 0), id(r, 1), r.get(2), number(r, 3)))
            .toList(),
        adapter.get(0).stream().map(Facts::payment).toList(),
        adapter.get(1).stream()
            .map(r -> new Payout(id(r, 0), id(r, 1), r.get(2), number(r, 3), r.get(4)))
            .toList(),
        adapter.get(2).stream()
            .map(r -> new Transfer(id(r, 0), id(r, 1), r.get(2), number(r, 3)))
            .toList(),
        adapter.get(3).get(0).get(0) == null ? 0 : number(adapter.get(3).get(0), 0),
        adapter.get(4).stream().map(r -> r.get(0) + " of " + id(r, 1)).toList(),
        adapter.get(5).stream().map(r -> id(r, 0)).toList(),
        processor == null ? List.of() : processor.journal());
  }

  /** Every purchase that anybody knows of. */
  List<String> purchaseIds() {
    return Stream.of(
            claims.stream().map(Claim::purchase),
            payments.stream().map(Payment::purchase),
            transfers.stream().map(Transfer::purchase),
            effects.stream().map(Effect::purchase))
        .flatMap(all -> all)
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }

  private static Payment payment(List<String> row) {
    return new Payment(
        id(row, 0),
        id(row, 1),
        Integer.parseInt(row.get(2)),
        row.get(3),
        number(row, 4),
        row.get(5),
        row.get(6));
  }

  private static String id(List<String> row, int column) {
    String text = row.get(column);
    return text == null ? "" : text.strip();
  }

  private static long number(List<String> row, int column) {
    return Long.parseLong(row.get(column));
  }
}
