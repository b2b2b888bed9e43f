package org.quittance.distribution.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.House;
import org.quittance.distribution.house.TestDevice;
import org.quittance.vault.jose.Sha256;

class ShowingPossessionIT {

  private static final String TYP = "quittance-possession+jwt";
  private static final String PROOF = Sha256.nameOf("a proof");
  private static final Database DATABASE = Database.derby();
  private static House house;
  @TempDir private static Path data;
  private final TestDevice device = new TestDevice();

  @BeforeAll
  static void open() {
    house = new House(DATABASE, data);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void convinces() {
    Possession shown = verify(device.sign(TYP, claims()));
    assertThat(shown.isOf(keys(), PROOF)).isTrue();
    assertThat(shown.isOf(keys(), Sha256.nameOf("another proof"))).isFalse();
    assertThat(shown.isOf(DeviceKeys.parse(new TestDevice().keys()), PROOF)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://SHOP.example/api/v1/licenses",
        "https://shop.example:443/api/v1/licenses",
        "HTTPS://shop.example/api/v1/./licenses"
      })
  void acceptsTheSameUrlWrittenOtherwise(String url) {
    Map<String, Object> claims = claims();
    claims.put("htu", url);
    assertThat(verify(device.sign(TYP, claims))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "htm,GET",
    "htu,https://other.example/api/v1/licenses",
    "htu,http://shop.example/api/v1/licenses",
    "htu,https://shop.example/api/v1/licenses?x=1",
    "htu,https://shop.example/api/v1/licenses#x",
    "htu,https://me@shop.example/api/v1/licenses",
    "htu,/api/v1/licenses",
    "htu,mailto:a@b",
    "htu,https://[",
    "nonce,AAAA",
    "nonce,!",
    "jti,''",
    "proof,AAAA",
    "signing,AAAA",
    "receiving,AAAA"
  })
  void isRefusedForAnyOtherClaim(String name, String value) {
    Map<String, Object> claims = claims();
    claims.put(name, value);
    refuses(device.sign(TYP, claims));
    claims.put(name, 1);
    refuses(device.sign(TYP, claims));
    claims.remove(name);
    refuses(device.sign(TYP, claims));
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 302})
  void isRefusedWhenTheClocksAreTooFarApart(long seconds) {
    Map<String, Object> claims = claims();
    claims.put("iat", house.clock().now().getEpochSecond() + seconds);
    refuses(device.sign(TYP, claims));
  }

  @Test
  void isRefusedOnceTheNonceExpired() {
    Map<String, Object> claims = claims();
    house.clock().pass(Duration.ofMinutes(5));
    claims.put("iat", house.clock().now().getEpochSecond());
    refuses(device.sign(TYP, claims));
  }

  @Test
  void isRefusedForANonceThatWasChanged() {
    Map<String, Object> claims = claims();
    String nonce = (String) claims.get("nonce");
    char first = nonce.charAt(12) == 'A' ? 'B' : 'A';
    claims.put("nonce", nonce.substring(0, 12) + first + nonce.substring(13));
    refuses(device.sign(TYP, claims));
  }

  @Test
  void isRefusedFromAnotherDevice() {
    refuses(new TestDevice().sign(TYP, claims()));
    refuses(device.sign("quittance-device+jwt", claims()));
    refuses(null);
    refuses("x".repeat(1_000_000));
  }

  @Test
  void aUsedNonceIsForgottenOnlyLongAfterItExpired() {
    Possession shown = verify(device.sign(TYP, claims()));
    UsedNonces used = house.bean(UsedNonces.class);
    house.transact(() -> used.use(shown));
    house.clock().pass(Duration.ofMinutes(64));
    assertThat(house.bean(ForgetOldNonces.class).forget()).isZero();
    assertThatThrownBy(() -> house.transact(() -> used.use(shown)))
        .isInstanceOf(PossessionReplayed.class);
    house.clock().pass(Duration.ofMinutes(2));
    assertThat(house.bean(ForgetOldNonces.class).forget()).isEqualTo(1);
  }

  private Map<String, Object> claims() {
    String nonce = house.bean(IssueNonce.class).issue().nonce();
    return device.possessionClaims(nonce, PROOF, house.clock().now());
  }

  private DeviceKeys keys() {
    return DeviceKeys.parse(device.keys());
  }

  private Possession verify(String compact) {
    return house
        .bean(VerifyPossession.class)
        .verify(compact, keys(), PROOF, "POST", TestDevice.URL);
  }

  private void refuses(String compact) {
    assertThatThrownBy(() -> verify(compact)).isInstanceOf(PossessionInvalid.class);
  }
}
