package org.quittance.distribution.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBTransactionRequiredException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.House;
import org.quittance.distribution.house.Shop;
import org.quittance.vault.DocumentSigner;

/** The life of a proof, whichever database keeps its history. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LivingAsAProof {

  private Database database;
  private House house;
  private Shop shop;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    database = database();
    house = new House(database, data);
    shop = new Shop(house);
    shop.aProduct("BOOK");
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void saysWhatTheApiDescribesAndNothingOfTheBuyer() {
    IssuedProof proof = shop.aProof("BOOK", ProofState.ISSUED);
    var claims = house.bean(DocumentSigner.class).verify("quittance-proof+jwt", proof.compact());
    assertThat(claims.keySet())
        .containsExactlyInAnyOrder("iss", "jti", "aud", "product", "iat", "exp");
    assertThat(claims.getString("jti")).isEqualTo(proof.id().toString());
    assertThat(claims.getString("aud")).isEqualTo("quittance-license");
    assertThat(claims.getInt("exp") - claims.getInt("iat")).isBetween(3652 * 86400, 3653 * 86400);
    assertThat(house.bean(ReadProof.class).read(proof.compact()).sku()).isEqualTo("BOOK");
  }

  @Test
  void isPendingUntilReleased() {
    IssuedProof proof = shop.aProof("BOOK", ProofState.PENDING);
    assertThatThrownBy(() -> read(proof)).isInstanceOf(ProofPending.class);
    release(proof.id());
    release(proof.id());
    assertThat(read(proof).state()).isEqualTo(ProofState.ISSUED);
    assertThat(history(proof)).containsExactly("1 null pending", "2 pending issued");
  }

  @Test
  void isWorthNothingOnceRevoked() {
    IssuedProof proof = shop.aProof("BOOK", ProofState.PENDING);
    revoke(proof.id());
    revoke(proof.id());
    assertThatThrownBy(() -> read(proof)).isInstanceOf(ProofRevoked.class);
    release(proof.id());
    assertThatThrownBy(() -> read(proof)).isInstanceOf(ProofRevoked.class);
    assertThat(history(proof)).containsExactly("1 null pending", "2 pending revoked");
  }

  @Test
  void expiresUnlessItWasExchanged() {
    IssuedProof proof = shop.aProof("BOOK", ProofState.ISSUED);
    ProofFacts before = read(proof);
    IssuedProof exchanged = shop.aProof("BOOK", ProofState.ISSUED);
    house.transact(() -> house.bean(RedeemProof.class).redeem(read(exchanged)));
    house.clock().pass(Duration.between(house.clock().now(), before.expiresAt()));
    house.clock().pass(Duration.ofSeconds(1));
    assertThatThrownBy(() -> read(proof)).isInstanceOf(ProofExpired.class);
    assertThat(read(exchanged).state()).isEqualTo(ProofState.REDEEMED);
  }

  @Test
  void isRedeemedOnceAndNotAfterItWasRevoked() {
    IssuedProof proof = shop.aProof("BOOK", ProofState.ISSUED);
    ProofFacts facts = read(proof);
    RedeemProof redeem = house.bean(RedeemProof.class);
    assertThat(house.<Boolean>transact(() -> redeem.redeem(facts))).isTrue();
    assertThat(house.<Boolean>transact(() -> redeem.redeem(facts))).isFalse();
    revoke(proof.id());
    assertThatThrownBy(() -> house.transact(() -> redeem.redeem(facts)))
        .isInstanceOf(ProofRevoked.class);
  }

  @Test
  void isGoneWithTheSaleThatFailed() {
    List<IssuedProof> made = new ArrayList<>();
    assertThatThrownBy(
            () ->
                house.transact(
                    () -> {
                      made.addAll(
                          house
                              .bean(IssueProofs.class)
                              .issue(List.of("BOOK"), ProofState.ISSUED, Shop.CAUSE));
                      throw new IllegalStateException("the sale failed");
                    }))
        .hasRootCauseMessage("the sale failed");
    assertThatThrownBy(() -> read(made.get(0)))
        .isInstanceOf(ProofInvalid.class)
        .hasMessageContaining("never issued");
  }

  @Test
  void isNeverIssuedOutsideASale() {
    assertThatThrownBy(
            () ->
                house.bean(IssueProofs.class).issue(List.of("BOOK"), ProofState.ISSUED, Shop.CAUSE))
        .isInstanceOf(EJBTransactionRequiredException.class);
  }

  @Test
  void isNoProofIfItWasSignedAsSomethingElseOrWithOtherClaims() {
    DocumentSigner signer = house.bean(DocumentSigner.class);
    ProofFacts facts = read(shop.aProof("BOOK", ProofState.ISSUED));
    var claims =
        ProofDocument.claims("quittance", facts.id(), "OTHER", facts.issuedAt(), facts.expiresAt());
    for (String typ : List.of("quittance-proof+jwt", "quittance-license+jwt")) {
      assertThatThrownBy(() -> house.bean(ReadProof.class).read(signer.sign(typ, claims)))
          .isInstanceOf(ProofInvalid.class);
    }
    assertThatThrownBy(() -> house.bean(ReadProof.class).read(null))
        .isInstanceOf(ProofInvalid.class);
  }

  @Test
  void isFoundInTheHistory() {
    ProofHistory history = house.bean(ProofHistory.class);
    IssuedProof proof = shop.aProof("BOOK", ProofState.PENDING);
    UUID unknown = UUID.randomUUID();
    assertThat(history.findAll(List.of(proof.id(), unknown)))
        .hasEntrySatisfying(
            proof.id(), facts -> assertThat(facts.state()).isEqualTo(ProofState.PENDING))
        .doesNotContainKey(unknown);
    List<UUID> paged = new ArrayList<>();
    for (var page = history.page(null, 2);
        !page.isEmpty();
        page = history.page(paged.get(paged.size() - 1), 2)) {
      page.forEach(facts -> paged.add(facts.id()));
    }
    assertThat(paged).doesNotHaveDuplicates().contains(proof.id()).hasSize((int) history.count());
  }

  @Test
  void hasAHistoryTheDatabaseKeepsAsItIs() {
    IssuedProof proof = shop.aProof("BOOK", ProofState.ISSUED);
    String of = " WHERE proof_id = '" + proof.id() + "'";
    for (String change :
        List.of(
            "UPDATE distribution.proof_event SET actor = 'x'" + of,
            "DELETE FROM distribution.proof_event" + of,
            "DELETE FROM distribution.proof WHERE id = '" + proof.id() + "'")) {
      assertThatThrownBy(() -> run(change))
          .as(change)
          .isInstanceOfSatisfying(
              SQLException.class,
              refused -> assertThat(refused.getSQLState()).isIn("22018", "23001"));
    }
    assertThat(history(proof)).containsExactly("1 null issued");
  }

  @Test
  void isNeverForAProductThatDoesNotExist() throws SQLException {
    int before = database.counts().get("proof");
    assertThatThrownBy(() -> shop.aProof("NOTHING", ProofState.ISSUED))
        .hasStackTraceContaining("violat");
    assertThat(database.counts()).containsEntry("proof", before);
  }

  private ProofFacts read(IssuedProof proof) {
    return house.bean(ReadProof.class).read(proof.compact());
  }

  private void release(UUID id) {
    house.transact(() -> house.bean(ReleaseProofs.class).release(List.of(id), Shop.CAUSE));
  }

  private void revoke(UUID id) {
    house.transact(() -> house.bean(RevokeProofs.class).revoke(List.of(id), Shop.CAUSE));
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.connect();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private List<String> history(IssuedProof proof) {
    List<String> events = new ArrayList<>();
    try (Connection connection = database.connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT sequence, from_state, to_state FROM distribution.proof_event"
                    + " WHERE proof_id = '"
                    + proof.id()
                    + "' ORDER BY sequence")) {
      while (rows.next()) {
        events.add(rows.getInt(1) + " " + rows.getString(2) + " " + rows.getString(3));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return events;
  }
}
