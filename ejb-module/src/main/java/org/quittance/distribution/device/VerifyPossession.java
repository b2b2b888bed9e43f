package org.quittance.distribution.device;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.quittance.shared.ServerClock;
import org.quittance.vault.SecretKeys;
import org.quittance.vault.jose.Claims;
import org.quittance.vault.jose.MalformedDocument;

/**
 * Verifies that a device owns its keys, in the manner of DPoP (RFC 9449): a document signed now,
 * for this call, this nonce, this proof of purchase and this pair of keys. Writes nothing.
 */
@Stateless
public class VerifyPossession {

  private static final String TYP = "quittance-possession+jwt";
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  @Inject private SecretKeys secretKeys;
  @Inject private ServerClock clock;

  /**
   * @param compact what the device sent, whatever it is
   * @param keys the device's keys
   * @param proofDigest base64url SHA-256 of the proof's compact text
   * @param method the HTTP method the server was called with
   * @param url the absolute URL the server was called with
   * @throws PossessionInvalid if anything in it is missing, wrong, or too old
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Possession verify(
      String compact, DeviceKeys keys, String proofDigest, String method, String url) {
    try {
      Claims claims = keys.signed(TYP, compact);
      keys.requireNamedIn(claims);
      claims.require("htm", method);
      claims.require("proof", proofDigest);
      claims.text("jti");
      if (!CalledUrl.normal(claims.text("htu")).equals(CalledUrl.normal(url))) {
        throw new MalformedDocument("'htu' is not the URL that was called");
      }
      return new Possession(keys.deviceId(), proofDigest, inTime(claims));
    } catch (MalformedDocument malformed) {
      throw new PossessionInvalid(malformed.getMessage());
    }
  }

  private Nonce inTime(Claims claims) throws MalformedDocument {
    Instant now = clock.now();
    Duration off = Duration.between(claims.instant("iat"), now).abs();
    if (off.compareTo(TOLERANCE) > 0) {
      throw new MalformedDocument("'iat' is more than five minutes off the server's clock");
    }
    Nonce nonce = new NonceMark(secretKeys.get(IssueNonce.KEY)).read(claims.text("nonce"));
    if (!now.isBefore(nonce.expiresAt())) {
      throw new MalformedDocument("the nonce has expired");
    }
    return nonce;
  }
}
