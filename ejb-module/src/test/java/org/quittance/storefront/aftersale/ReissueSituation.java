package org.quittance.storefront.aftersale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.license.IssuedLicense;
import org.quittance.storefront.boxset.ReadBoxSet;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.vault.jose.MalformedDocument;
import org.quittance.vault.jose.StrictJson;

/** A shop that issues proofs again, over the real adapter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReissueSituation {

  static final int ROUNDS = 12;

  private TestAdapter adapter;
  private Database database;
  CounterShop shop;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    database = database();
    adapter = new TestAdapter(database.empty(), ProcessorSettings.ledgerOnly());
    shop = new CounterShop(database, adapter, data);
  }

  @AfterAll
  void close() {
    shop.close();
    adapter.close();
  }

  Connection connect() throws SQLException {
    return database.connect();
  }

  LicenseStanding takeBack(PurchaseFacts purchase, IssuedLicense license) {
    return shop.bean(ReturnLicense.class)
        .takeBack(license.licenseId(), store(purchase), "The device is lost.");
  }

  Reissue reissue(PurchaseFacts purchase, String key) {
    return reissue(purchase, shop.proofIn(purchase), key, "lost");
  }

  Reissue reissue(PurchaseFacts purchase, UUID proof, String key, String reason) {
    return reissue(store(purchase), proof, key, reason);
  }

  Reissue reissue(Caller caller, UUID proof, String key, String reason) {
    return shop.bean(ReissueProof.class)
        .reissue(new ReissueKey(caller.id(), key), caller, proof, reason);
  }

  void assertRefused(PurchaseFacts purchase, UUID proof, String code) {
    assertThatThrownBy(() -> reissue(purchase, proof, "no-" + UUID.randomUUID(), "lost"))
        .isInstanceOfSatisfying(
            NotReissued.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  static Caller store(PurchaseFacts purchase) {
    return new Caller(purchase.buyerId(), "a-store", Role.PARTNER);
  }

  ProofStanding standing(PurchaseFacts purchase, UUID proof) {
    return shop.bean(ShowProof.class).get(proof, store(purchase));
  }

  /** Those of the proofs that are exchangeable, or exchanged. */
  List<UUID> alive(PurchaseFacts purchase, List<UUID> proofs) {
    return proofs.stream()
        .distinct()
        .filter(
            id ->
                switch (standing(purchase, id).proof().state()) {
                  case PENDING, ISSUED, REDEEMED -> true;
                  case EXPIRED, REVOKED -> false;
                })
        .toList();
  }

  byte[] boxSet(PurchaseFacts purchase) {
    return shop.bean(ReadBoxSet.class).read(purchase.boxSetId(), purchase.buyerId());
  }

  static String text(Reissue reissue) {
    try {
      return StrictJson.object(new String(reissue.document().orElseThrow(), StandardCharsets.UTF_8))
          .getString("proof");
    } catch (MalformedDocument impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
