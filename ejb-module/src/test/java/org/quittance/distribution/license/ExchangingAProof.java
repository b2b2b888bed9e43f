package org.quittance.distribution.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.quittance.distribution.content.ContentVersion;
import org.quittance.distribution.content.Contents;
import org.quittance.distribution.device.DeviceKeysInvalid;
import org.quittance.distribution.device.PossessionReplayed;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.House;
import org.quittance.distribution.house.Shop;
import org.quittance.distribution.house.TestDevice;
import org.quittance.distribution.proof.ProofRevoked;
import org.quittance.distribution.proof.ProofState;
import org.quittance.distribution.proof.RevokeProofs;
import org.quittance.shared.Refusal;
import org.quittance.vault.DocumentSigner;
import org.quittance.vault.jose.Base64Url;

/** What holds of an exchange, whichever database is under it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExchangingAProof {

  private static final int THREADS = 8;

  private Database database;
  private House house;
  private Shop shop;
  private Content content;
  private Map<String, Integer> before;

  abstract Database database();

  @BeforeAll
  void open(@TempDir Path data) {
    database = database();
    house = new House(database, data);
    shop = new Shop(house);
    content = shop.aProduct("BOOK");
  }

  @BeforeEach
  void countWhatOthersLeft() throws SQLException {
    before = database.counts();
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void givesTheLicenseTheApiDescribes() throws JoseException {
    TestDevice device = new TestDevice();
    var proof = shop.aProof("BOOK", ProofState.ISSUED);
    IssuedLicense license = shop.exchange(proof.compact(), device);
    assertThat(license.proofId()).isEqualTo(proof.id());
    assertThat(license.again()).isFalse();

    JsonObject claims =
        house.bean(DocumentSigner.class).verify("quittance-license+jwt", license.compact());
    assertThat(claims.keySet())
        .containsExactlyInAnyOrder(
            "iss",
            "jti",
            "version",
            "aud",
            "proof",
            "device",
            "product",
            "rights",
            "status",
            "iat",
            "freshUntil",
            "contentKeys");
    assertThat(claims.getString("jti")).isEqualTo(license.licenseId().toString());
    assertThat(claims.getString("device")).isEqualTo(device.id());
    assertThat(claims.getString("product")).isEqualTo("BOOK");
    assertThat(claims.getString("status")).isEqualTo("active").isEqualTo(license.status());
    assertThat(claims.getInt("version")).isEqualTo(1).isEqualTo(license.version());
    assertThat(claims.getInt("freshUntil") - claims.getInt("iat"))
        .isEqualTo(Duration.ofDays(30).toSeconds());

    JsonObject contentKey = claims.getJsonArray("contentKeys").getJsonObject(0);
    assertThat(contentKey.getString("sha256")).isEqualTo(content.sha256());
    assertThat(contentKey.getString("name")).isEqualTo("BOOK.txt");
    var jwk = JsonUtil.parseJson(device.decipher(contentKey.getString("jwe")));
    ContentVersion id = content.id();
    assertThat(jwk)
        .containsEntry("kty", "oct")
        .containsEntry("k", Base64Url.encode(house.bean(Contents.class).getWithKey(id).key()));
  }

  @Test
  void givesTheSameDeviceTheSameBytesAgain() {
    TestDevice device = new TestDevice();
    String proof = shop.aProof("BOOK", ProofState.ISSUED).compact();
    IssuedLicense first = shop.exchange(proof, device);
    house.clock().pass(Duration.ofDays(4000));
    IssuedLicense second = shop.exchange(proof, device);
    assertThat(second.again()).isTrue();
    assertThat(second.compact()).isEqualTo(first.compact());
  }

  @Test
  void refusesASecondDevice() {
    String proof = shop.aProof("BOOK", ProofState.ISSUED).compact();
    shop.exchange(proof, new TestDevice());
    assertThatThrownBy(() -> shop.exchange(proof, new TestDevice()))
        .isInstanceOf(ProofAlreadyRedeemed.class);
  }

  @Test
  void givesNoLicenseForARevokedProofNotEvenAgain() {
    TestDevice device = new TestDevice();
    var proof = shop.aProof("BOOK", ProofState.ISSUED);
    shop.exchange(proof.compact(), device);
    house.transact(() -> house.bean(RevokeProofs.class).revoke(List.of(proof.id()), Shop.CAUSE));
    assertThatThrownBy(() -> shop.exchange(proof.compact(), device))
        .isInstanceOf(ProofRevoked.class);
  }

  @Test
  void takesAPossessionOnce() throws SQLException {
    TestDevice device = new TestDevice();
    String proof = shop.aProof("BOOK", ProofState.ISSUED).compact();
    String possession = shop.possession(device, proof);
    shop.exchange(proof, device.keys(), possession);
    assertThatThrownBy(() -> shop.exchange(proof, device.keys(), possession))
        .isInstanceOf(PossessionReplayed.class);
    assertThat(made("license")).isEqualTo(1);
  }

  @Test
  void refusesAKnownDeviceWithAnotherReceivingKey() throws SQLException {
    TestDevice device = new TestDevice();
    shop.exchange(shop.aProof("BOOK", ProofState.ISSUED).compact(), device);
    var other = shop.aProof("BOOK", ProofState.ISSUED);
    TestDevice changed = device.withNewReceivingKey();
    assertThatThrownBy(() -> shop.exchange(other.compact(), changed))
        .isInstanceOf(DeviceKeysInvalid.class)
        .hasMessageContaining("another receiving key");
    assertThat(made("license")).isEqualTo(1);
    assertThat(shop.exchange(other.compact(), device).again()).isFalse();
  }

  @Test
  void ofManyDevicesAtOnceOneGetsTheLicense() throws Exception {
    String proof = shop.aProof("BOOK", ProofState.ISSUED).compact();
    List<Object> outcomes = atOnce(() -> shop.exchange(proof, new TestDevice()));
    assertThat(outcomes).filteredOn(IssuedLicense.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(ProofAlreadyRedeemed.class::isInstance).hasSize(THREADS - 1);
    assertThat(made("license")).isEqualTo(1);
    assertThat(made("proof_event")).as("issued and redeemed").isEqualTo(2);
  }

  @Test
  void oneDeviceAskingManyTimesAtOnceGetsOneLicense() throws Exception {
    TestDevice device = new TestDevice();
    String proof = shop.aProof("BOOK", ProofState.ISSUED).compact();
    List<Object> outcomes = atOnce(() -> shop.exchange(proof, device));
    assertThat(outcomes).hasSize(THREADS).allMatch(IssuedLicense.class::isInstance);
    assertThat(outcomes)
        .extracting(o -> ((IssuedLicense) o).compact())
        .containsOnly(((IssuedLicense) outcomes.get(0)).compact());
    assertThat(outcomes).filteredOn(o -> !((IssuedLicense) o).again()).hasSize(1);
    assertThat(made("license")).isEqualTo(1);
    assertThat(made("license_version")).isEqualTo(1);
  }

  @Test
  void onePossessionSentManyTimesAtOnceCountsOnce() throws Exception {
    TestDevice device = new TestDevice();
    String proof = shop.aProof("BOOK", ProofState.ISSUED).compact();
    String possession = shop.possession(device, proof);
    JsonObject keys = device.keys();
    List<Object> outcomes = atOnce(() -> shop.exchange(proof, keys, possession));
    assertThat(outcomes).filteredOn(IssuedLicense.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(PossessionReplayed.class::isInstance).hasSize(THREADS - 1);
  }

  @Test
  void aNewDeviceMayOpenSeveralProofsAtOnce() throws Exception {
    TestDevice device = new TestDevice();
    List<Object> outcomes =
        atOnce(() -> shop.exchange(shop.aProof("BOOK", ProofState.ISSUED).compact(), device));
    assertThat(outcomes).hasSize(THREADS).allMatch(IssuedLicense.class::isInstance);
    assertThat(made("license")).isEqualTo(THREADS);
    assertThat(made("device")).isEqualTo(1);
  }

  private List<Object> atOnce(Callable<Object> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    try {
      List<Future<Object>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    return work.call();
                  } catch (Refusal refused) {
                    return refused;
                  }
                }));
      }
      List<Object> outcomes = new ArrayList<>();
      for (Future<Object> one : running) {
        outcomes.add(one.get(60, TimeUnit.SECONDS));
      }
      return outcomes;
    } finally {
      threads.shutdown();
    }
  }

  private int made(String table) throws SQLException {
    return database.counts().get(table) - before.get(table);
  }
}
