package org.quittance.vault;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;

/** Gives everybody the public keys under which this server's documents verify. */
@Stateless
public class PublishKeys {

  /** Every kind of document this server signs. */
  private static final List<String> KINDS =
      List.of("quittance-proof+jwt", "quittance-license+jwt", "at+jwt");

  @Inject private MasterKey masterKey;
  @Inject private KeyRing keyRing;

  /**
   * Makes what is missing before anybody is served: a key is published before its first use, so
   * that who fetched the set early can verify what comes later.
   *
   * @throws MasterKeyMissing if the database is sealed under a master key that is not there
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void prepare() {
    masterKey.open();
    KINDS.forEach(keyRing::signing);
  }

  /** The JWK Set (RFC 7517, section 5) of every key ever published. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public JsonObject publish() {
    return keyRing.published();
  }
}
