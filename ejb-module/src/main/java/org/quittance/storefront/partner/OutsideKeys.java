package org.quittance.storefront.partner;

import java.io.IOException;
import java.security.Key;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The outside issuer's key set, kept; read again when it is old or lacks a key, never more often
 * than the floor allows, whatever tokens arrive. When it cannot be read, the last one stays of use
 * for as long as {@value #STALE} times its age limit.
 */
final class OutsideKeys implements VerificationKeyResolver {

  private static final Logger LOG = Logger.getLogger(OutsideKeys.class.getName());
  private static final int STALE = 6;

  private final OutsideIssuer issuer;
  private final ReadKeySet reader;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Kept kept = new Kept(List.of(), 0, false);
  private volatile long triedNanos;
  private volatile boolean tried;

  private record Kept(List<JsonWebKey> keys, long readNanos, boolean everRead) {}

  OutsideKeys(OutsideIssuer issuer) {
    this.issuer = issuer;
    this.reader = new ReadKeySet(issuer.keys());
  }

  /** Whether there is no key set that may be used, so that no token can be judged. */
  boolean areMissing() {
    Kept now = kept;
    return !now.everRead() || age(now) > STALE * issuer.refresh().toNanos();
  }

  @Override
  public Key resolveKey(JsonWebSignature jws, List<JsonWebStructure> nesting)
      throws UnresolvableKeyException {
    if (areMissing() || age(kept) > issuer.refresh().toNanos()) {
      readAgain();
    }
    JsonWebKey key = select(jws);
    if (key == null) {
      readAgain();
      key = select(jws);
    }
    if (key == null) {
      throw new UnresolvableKeyException("The issuer has no key of this ID.");
    }
    return key.getKey();
  }

  private JsonWebKey select(JsonWebSignature jws) throws UnresolvableKeyException {
    if (areMissing() || jws.getKeyIdHeaderValue() == null) {
      return null;
    }
    try {
      return new VerificationJwkSelector().select(jws, kept.keys());
    } catch (JoseException unreadable) {
      throw new UnresolvableKeyException("The header names no key that fits.", unreadable);
    }
  }

  /** One thread reads; the others wait for it, and find what it read. */
  private void readAgain() {
    reading.lock();
    try {
      if (tried && System.nanoTime() - triedNanos < issuer.floor().toNanos()) {
        return;
      }
      tried = true;
      triedNanos = System.nanoTime();
      List<JsonWebKey> keys = new JsonWebKeySet(reader.read()).getJsonWebKeys();
      kept = new Kept(List.copyOf(keys), System.nanoTime(), true);
    } catch (IOException | JoseException failed) {
      LOG.log(Level.WARNING, "The key set of " + issuer.issuer() + " could not be read.", failed);
    } finally {
      reading.unlock();
    }
  }

  private static long age(Kept set) {
    return System.nanoTime() - set.readNanos();
  }
}
