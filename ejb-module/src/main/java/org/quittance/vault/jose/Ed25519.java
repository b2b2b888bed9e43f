package org.quittance.vault.jose;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Signatures by Ed25519 (RFC 8032), over Bouncy Castle's classes without its provider: JDK 17 takes
 * twenty times as long for a signature, and the rate of signing is the rate of exchange.
 */
public final class Ed25519 {

  /** Bytes of a private key (its seed) and of a public key. */
  public static final int KEY_BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ed25519() {}

  /** A parsed private key; immutable, to be kept and used by any number of threads. */
  public static final class Signing {
    private final Ed25519PrivateKeyParameters key;

    private Signing(Ed25519PrivateKeyParameters key) {
      this.key = key;
      key.generatePublicKey(); // Kept inside the key, so that no signature derives it again.
    }

    /** A fresh key. */
    public static Signing generate() {
      return new Signing(new Ed25519PrivateKeyParameters(RANDOM));
    }

    /**
     * @param seed the 32 bytes that {@link #seed()} gave
     */
    public static Signing of(byte[] seed) {
      return new Signing(new Ed25519PrivateKeyParameters(seed));
    }

    /** The secret itself; only to be sealed. */
    public byte[] seed() {
      return key.getEncoded();
    }

    /** The 32 bytes of the public key. */
    public byte[] publicKey() {
      return key.generatePublicKey().getEncoded();
    }

    /** The 64 bytes of the signature. */
    public byte[] sign(byte[] message) {
      Ed25519Signer signer = new Ed25519Signer();
      signer.init(true, key);
      signer.update(message, 0, message.length);
      return signer.generateSignature();
    }
  }

  /** A parsed public key; immutable. */
  public static final class Verifying {
    private final Ed25519PublicKeyParameters key;

    private Verifying(Ed25519PublicKeyParameters key) {
      this.key = key;
    }

    /**
     * @throws MalformedDocument if the bytes are no point of the curve in canonical form
     */
    public static Verifying of(byte[] publicKey) throws MalformedDocument {
      if (publicKey.length != KEY_BYTES) {
        throw new MalformedDocument("an Ed25519 key has 32 bytes");
      }
      try {
        return new Verifying(new Ed25519PublicKeyParameters(publicKey));
      } catch (IllegalArgumentException notOnCurve) {
        throw new MalformedDocument("the Ed25519 key is no point of the curve");
      }
    }

    /** Whether the holder of the key signed exactly this message. */
    public boolean verifies(byte[] message, byte[] signature) {
      Ed25519Signer signer = new Ed25519Signer();
      signer.init(false, key);
      signer.update(message, 0, message.length);
      return signer.verifySignature(signature);
    }
  }
}
