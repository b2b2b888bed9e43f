package org.quittance.distribution.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.distribution.house.TestDevice;

class GivingDeviceKeysTest {

  private static final TestDevice DEVICE = new TestDevice();

  @Test
  void acceptsAPairThatIsBound() {
    DeviceKeys keys = DeviceKeys.parse(DEVICE.keys());
    assertThat(keys.deviceId()).isEqualTo(DEVICE.id());
    assertThat(keys.receivingThumbprint()).isEqualTo(DEVICE.receivingThumbprint());
    assertThat(DeviceKeys.parse(DEVICE.keys().toString()).deviceId()).isEqualTo(DEVICE.id());
  }

  @ParameterizedTest
  @MethodSource
  void refusesABadSigningKey(String member, Object value) {
    Map<String, Object> jwk = DEVICE.signingJwk();
    jwk.put(member, value);
    refuses(TestDevice.keys(jwk, DEVICE.receivingJwk(), DEVICE.binding()));
  }

  static Stream<Object[]> refusesABadSigningKey() {
    return Stream.of(
        new Object[] {"kty", "EC"},
        new Object[] {"crv", "X25519"},
        new Object[] {"crv", "Ed448"},
        new Object[] {"crv", 25519},
        new Object[] {"x", ""},
        new Object[] {"x", 7},
        new Object[] {"x", "AAAA"},
        new Object[] {"x", "not base64!"},
        new Object[] {"x", "x".repeat(1_000_000)},
        new Object[] {"x", b64("00".repeat(32))},
        new Object[] {"x", b64("01" + "00".repeat(31))},
        new Object[] {"x", b64("01" + "00".repeat(30) + "80")},
        new Object[] {"x", b64("ff".repeat(32))},
        new Object[] {"x", b64("02" + "00".repeat(31))},
        new Object[] {"kid", "a name of its own"},
        new Object[] {"d", DEVICE.privateJwk().get("d")});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
      })
  void refusesAReceivingKeyWhoseSecretEverybodyKnows(String hex) {
    Map<String, Object> jwk = DEVICE.receivingJwk();
    jwk.put("x", b64(hex));
    refuses(TestDevice.keys(DEVICE.signingJwk(), jwk, DEVICE.binding()));
  }

  @Test
  void refusesAPairThatIsNotBound() {
    TestDevice other = new TestDevice();
    refuses(TestDevice.keys(DEVICE.signingJwk(), other.receivingJwk(), DEVICE.binding()));
    refuses(TestDevice.keys(DEVICE.signingJwk(), DEVICE.receivingJwk(), other.binding()));
    Map<String, Object> names =
        Map.of("signing", DEVICE.id(), "receiving", DEVICE.receivingThumbprint());
    String otherKind = DEVICE.sign("quittance-possession+jwt", names);
    refuses(TestDevice.keys(DEVICE.signingJwk(), DEVICE.receivingJwk(), otherKind));
    String forged = other.sign("quittance-device+jwt", names);
    refuses(TestDevice.keys(DEVICE.signingJwk(), DEVICE.receivingJwk(), forged));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "\0",
        "{\"signing\":1}",
        "{\"signing\":{},\"receiving\":{},\"binding\":\"\"}",
        "{\"signing\":{},\"receiving\":{},\"binding\":null,\"more\":1}"
      })
  void refusesWhatIsNoPairAtAll(String json) {
    assertThatThrownBy(() -> DeviceKeys.parse(json)).isInstanceOf(DeviceKeysInvalid.class);
  }

  @Test
  void refusesNothing() {
    assertThatThrownBy(() -> DeviceKeys.parse((JsonObject) null))
        .isInstanceOf(DeviceKeysInvalid.class);
    assertThatThrownBy(() -> DeviceKeys.parse((String) null)).isInstanceOf(DeviceKeysInvalid.class);
  }

  private static void refuses(JsonObject keys) {
    assertThatThrownBy(() -> DeviceKeys.parse(keys)).isInstanceOf(DeviceKeysInvalid.class);
  }

  private static String b64(String hex) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(hex));
  }
}
