package org.quittance.backoffice.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.quittance.storefront.house.Storefront.PRICE;
import static org.quittance.storefront.house.Storefront.SKU;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.distribution.Cause;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.proof.IssueProofs;
import org.quittance.distribution.proof.ProofHistory;
import org.quittance.distribution.proof.ProofState;
import org.quittance.distribution.proof.RevokeProofs;
import org.quittance.storefront.aftersale.ReissueKey;
import org.quittance.storefront.aftersale.ReissueProof;
import org.quittance.storefront.boxset.BoxSets;
import org.quittance.storefront.boxset.EBoxFacts;
import org.quittance.storefront.house.Storefront;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Role;

/** Proofs that were issued again are a purchase's own, and the old ones are worth nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ComparingReplacedProofs {

  private static final Cause CAUSE = new Cause("storefront", "For a test.");

  private Database database;
  private TestAdapter adapter;
  private Storefront shop;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    database = database();
    adapter = new TestAdapter(database.empty(), ProcessorSettings.ledgerOnly());
    shop = new Storefront(database, adapter, data).offering();
  }

  @AfterAll
  void close() {
    shop.close();
    adapter.close();
  }

  @Test
  void findsNothingApartUntilAnOldOneIsAlive() throws SQLException {
    UUID old = replaced();
    assertThat(found(ProofWalk.class)).isEmpty();
    assertThat(found(PurchaseWalk.class)).isEmpty();

    change("UPDATE distribution.proof SET state = 'issued' WHERE id = '" + old + "'");
    assertThat(found(PurchaseWalk.class))
        .extracting(Finding::kind, Finding::subjectId)
        .containsExactly(tuple("replaced-proof-alive", old));
    change("UPDATE distribution.proof SET state = 'revoked' WHERE id = '" + old + "'");
  }

  @Test
  void namesAnOldOneWhoseLicenseCanStillBeUsed() throws SQLException {
    UUID old = replaced();
    String device = "d".repeat(43);
    change(
        "INSERT INTO distribution.device (id, signing_key, receiving_key, first_seen) VALUES ('"
            + device
            + "', 'k', 'k', CURRENT_TIMESTAMP)");
    change(
        "INSERT INTO distribution.license (id, proof_id, sku, device_id, status, version,"
            + " created_at) VALUES ('"
            + UUID.randomUUID()
            + "', '"
            + old
            + "', '"
            + SKU
            + "', '"
            + device
            + "', 'returned', 1, CURRENT_TIMESTAMP)");
    for (String ended : List.of("returned", "revoked", "expired")) {
      license(old, ended);
      assertThat(found(PurchaseWalk.class)).as(ended).isEmpty();
    }
    for (String usable : List.of("active", "suspended")) {
      license(old, usable);
      assertThat(found(PurchaseWalk.class))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.kind()).isEqualTo("replaced-proof-alive");
                assertThat(finding.subjectId()).isEqualTo(old);
                assertThat(finding.toString()).contains("license " + usable);
              });
    }
    license(old, "returned");
  }

  @Test
  void looksAtMoreThanCanBeLookedUpAtOnce() throws SQLException {
    UUID purchase = sold();
    EBoxFacts eBox = shop.bean(BoxSets.class).eBoxes(purchase).get(0);
    int many = ProofHistory.MAX_IDS + 1;
    List<UUID> chain = new ArrayList<>(List.of(eBox.proofId()));
    shop.house()
        .transact(
            () ->
                shop.bean(IssueProofs.class)
                    .issue(Collections.nCopies(many, SKU), ProofState.ISSUED, CAUSE))
        .forEach(proof -> chain.add(proof.id()));
    List<UUID> old = chain.subList(0, many);
    shop.house().transact(() -> shop.bean(RevokeProofs.class).revoke(old, CAUSE));
    try (Connection connection = database.connect();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO storefront.replacement (new_proof_id, old_proof_id, purchase_id,"
                    + " ebox_id, sequence_no, client_id, idempotency_key, reason, sealed, sha256,"
                    + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'lost', ?, ?, ?)")) {
      for (int i = 0; i < many; i++) {
        insert.setString(1, chain.get(i + 1).toString());
        insert.setString(2, old.get(i).toString());
        insert.setString(3, purchase.toString());
        insert.setString(4, eBox.id().toString());
        insert.setInt(5, i + 1);
        insert.setString(6, purchase.toString());
        insert.setString(7, "key-" + i);
        insert.setBytes(8, new byte[] {1});
        insert.setString(9, "0".repeat(64));
        insert.setTimestamp(10, Timestamp.from(Instant.now()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
    assertThat(found(PurchaseWalk.class)).isEmpty();

    for (UUID one : List.of(old.get(0), old.get(many - 1))) {
      change("UPDATE distribution.proof SET state = 'issued' WHERE id = '" + one + "'");
    }
    assertThat(found(PurchaseWalk.class))
        .extracting(Finding::subjectId)
        .containsExactlyInAnyOrder(old.get(0), old.get(many - 1));
    for (UUID one : List.of(old.get(0), old.get(many - 1))) {
      change("UPDATE distribution.proof SET state = 'revoked' WHERE id = '" + one + "'");
    }
  }

  private UUID sold() {
    return shop.buy(shop.buyerWith(PRICE), "key").id();
  }

  /** A proof of a purchase of its own that another took the place of. */
  private UUID replaced() {
    UUID buyer = shop.buyerWith(PRICE);
    UUID purchase = shop.buy(buyer, "key").id();
    UUID old = shop.bean(BoxSets.class).eBoxes(purchase).get(0).proofId();
    shop.bean(ReissueProof.class)
        .reissue(
            new ReissueKey(buyer, "again"), new Caller(buyer, "shop", Role.PARTNER), old, "lost");
    return old;
  }

  private void license(UUID proof, String status) throws SQLException {
    change(
        "UPDATE distribution.license SET status = '"
            + status
            + "' WHERE proof_id = '"
            + proof
            + "'");
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = database.connect();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private List<Finding> found(Class<? extends Walk> walk) {
    return shop.bean(walk).after(Optional.empty()).orElseThrow().findings();
  }
}
