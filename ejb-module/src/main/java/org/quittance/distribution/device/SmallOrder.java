package org.quittance.distribution.device;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Set;

/**
 * Points that are no key: everybody knows the secret agreed with such an X25519 point, and such an
 * Ed25519 point accepts signatures that nobody made. (RFC 7748, section 6.1; the points are the
 * torsion subgroups of both curves in little-endian hex.)
 */
final class SmallOrder {

  private static final BigInteger FIELD = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
  private static final String ZERO = "00".repeat(32);
  private static final String ONE = "01" + "00".repeat(31);
  private static final String MINUS_ONE = "ec" + "ff".repeat(30) + "7f";

  private static final Set<String> X25519 =
      Set.of(
          ZERO,
          ONE,
          MINUS_ONE,
          "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
          "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157");

  private static final Set<String> ED25519 =
      Set.of(
          ZERO,
          ONE,
          MINUS_ONE,
          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");

  private SmallOrder() {}

  /** Whether the X25519 key is one of the points, or not written as a number below the field's. */
  static boolean holdsX25519(byte[] key) {
    return !canonical(key) || X25519.contains(HexFormat.of().formatHex(key));
  }

  /** The same for an Ed25519 key, whose highest bit is the sign of the other coordinate. */
  static boolean holdsEd25519(byte[] key) {
    byte[] y = key.clone();
    y[31] &= 0x7f;
    return !canonical(y) || ED25519.contains(HexFormat.of().formatHex(y));
  }

  private static boolean canonical(byte[] littleEndian) {
    byte[] bigEndian = new byte[littleEndian.length];
    for (int i = 0; i < bigEndian.length; i++) {
      bigEndian[i] = littleEndian[bigEndian.length - 1 - i];
    }
    return new BigInteger(1, bigEndian).compareTo(FIELD) < 0;
  }
}
