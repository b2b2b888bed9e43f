package org.quittance.distribution.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.distribution.content.Content;
import org.quittance.distribution.content.Contents;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.House;
import org.quittance.distribution.house.Shop;
import org.quittance.distribution.house.TestDevice;
import org.quittance.distribution.proof.IssuedProof;
import org.quittance.distribution.proof.ProofState;
import org.quittance.vault.DocumentSigner;
import org.quittance.vault.jose.Base64Url;

/** What holds of suspended, restored and revoked licenses, whichever database is under them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TakingLicensesAway {

  private Database database;
  private House house;
  private Shop shop;
  private Content content;
  private IssuedProof proof;
  private TestDevice device;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    database = database();
    house = new House(database, data);
    shop = new Shop(house);
    content = shop.aProduct("BOOK");
  }

  @AfterAll
  void close() {
    house.close();
  }

  @BeforeEach
  void sell() {
    proof = shop.aProof("BOOK", ProofState.ISSUED);
    device = new TestDevice();
  }

  @Test
  void aSuspendedLicenseIsHadWithoutItsKeysOnly() {
    IssuedLicense first = exchange();
    house.clock().pass(Duration.ofDays(3));
    suspend();
    IssuedLicense again = exchange();
    assertThat(again.again()).isTrue();
    assertThat(again.licenseId()).isEqualTo(first.licenseId());
    assertThat(again.version()).isEqualTo(2);
    JsonObject claims = claims(again);
    assertThat(claims.getString("status")).isEqualTo("suspended").isEqualTo(again.status());
    assertThat(claims.getJsonArray("contentKeys")).isEmpty();
    assertThat(claims.getInt("version")).isEqualTo(2);
    assertThat(claims.getInt("iat") - claims(first).getInt("iat"))
        .isGreaterThanOrEqualTo((int) Duration.ofDays(3).toSeconds());
  }

  @Test
  void aRestoredLicenseOpensItsContentsAgain() throws JoseException {
    exchange();
    suspend();
    restore();
    IssuedLicense again = exchange();
    assertThat(again.version()).isEqualTo(3);
    assertThat(again.status()).isEqualTo("active");
    JsonObject key = claims(again).getJsonArray("contentKeys").getJsonObject(0);
    assertThat(JsonUtil.parseJson(device.decipher(key.getString("jwe"))))
        .containsEntry(
            "k", Base64Url.encode(house.bean(Contents.class).getWithKey(content.id()).key()));
  }

  @Test
  void aRevokedLicenseIsNeverRestored() {
    exchange();
    suspend();
    revoke();
    restore();
    suspend();
    IssuedLicense last = exchange();
    assertThat(last.version()).isEqualTo(3);
    assertThat(last.status()).isEqualTo("revoked");
    assertThat(claims(last).getJsonArray("contentKeys")).isEmpty();
  }

  @Test
  void eachChangeIsMadeOnceAndKept() throws SQLException {
    IssuedLicense license = exchange();
    suspend();
    suspend();
    restore();
    restore();
    revoke();
    revoke();
    assertThat(
            text(
                "SELECT COUNT(*) FROM distribution.license_version WHERE license_id = '%s'",
                license))
        .isEqualTo("4");
    for (String change : List.of("2 active suspended", "3 suspended active", "4 active revoked")) {
      String[] parts = change.split(" ");
      assertThat(
              text(
                  "SELECT reason FROM distribution.license_event WHERE license_id = '%s'"
                      + " AND sequence = "
                      + parts[0]
                      + " AND from_status = '"
                      + parts[1]
                      + "' AND to_status = '"
                      + parts[2]
                      + "'",
                  license))
          .as(change)
          .isEqualTo(Shop.CAUSE.reason());
    }
  }

  @Test
  void whatIsNotOpenedYetIsLeftAsItIs() {
    suspend();
    restore();
    assertThat(exchange().version()).isEqualTo(1);
  }

  @Test
  void anotherDeviceStillGetsNothing() {
    exchange();
    suspend();
    assertThatThrownBy(() -> shop.exchange(proof.compact(), new TestDevice()))
        .isInstanceOf(ProofAlreadyRedeemed.class);
  }

  @Test
  void anExchangeUnderWayIsWaitedForAndItsLicenseSuspended() throws Exception {
    var redeemed = new CountDownLatch(1);
    CompletableFuture<Void> exchange =
        CompletableFuture.runAsync(
            () ->
                house.transact(
                    () -> {
                      shop.exchangeHere(proof.compact(), device);
                      redeemed.countDown();
                      pause();
                    }));
    assertThat(redeemed.await(20, TimeUnit.SECONDS)).isTrue();
    suspend();
    exchange.get(20, TimeUnit.SECONDS);
    assertThat(exchange().status()).isEqualTo("suspended");
  }

  /** Long enough that a suspension which did not wait would have found no license. */
  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private IssuedLicense exchange() {
    return shop.exchange(proof.compact(), device);
  }

  private void suspend() {
    house.transact(
        () -> house.bean(SuspendLicenses.class).suspend(List.of(proof.id()), Shop.CAUSE));
  }

  private void restore() {
    house.transact(
        () -> house.bean(RestoreLicenses.class).restore(List.of(proof.id()), Shop.CAUSE));
  }

  private void revoke() {
    house.transact(() -> house.bean(RevokeLicenses.class).revoke(List.of(proof.id()), Shop.CAUSE));
  }

  private JsonObject claims(IssuedLicense license) {
    return house.bean(DocumentSigner.class).verify("quittance-license+jwt", license.compact());
  }

  private String text(String sql, IssuedLicense license) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(String.format(sql, license.licenseId()))) {
      return rows.next() ? rows.getString(1) : null;
    }
  }
}
