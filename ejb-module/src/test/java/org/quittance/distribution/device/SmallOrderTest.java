package org.quittance.distribution.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.vault.jose.Ed25519;
import org.quittance.vault.jose.MalformedDocument;

/** That the listed points are what they are said to be, shown by what they do. */
class SmallOrderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"
      })
  void everybodyKnowsWhatIsAgreedWithTheX25519Points(String hex) {
    byte[] point = HexFormat.of().parseHex(hex);
    byte[] anyKey = new byte[32];
    anyKey[3] = 77;
    assertThat(X25519.calculateAgreement(anyKey, 0, point, 0, new byte[32], 0)).isFalse();
    assertThat(SmallOrder.holdsX25519(point)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
      })
  void theEd25519PointsAreRefused(String hex) {
    assertThat(SmallOrder.holdsEd25519(HexFormat.of().parseHex(hex))).isTrue();
  }

  @Test
  void honestKeysAreNotRefused() throws MalformedDocument {
    for (int i = 0; i < 50; i++) {
      byte[] key = Ed25519.Signing.generate().publicKey();
      assertThat(SmallOrder.holdsEd25519(key)).isFalse();
    }
  }
}
