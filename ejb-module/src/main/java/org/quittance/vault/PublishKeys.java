package org.quittance.vault;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Gives everybody the public keys under which this server's documents verify. Reads only. */
@Stateless
public class PublishKeys {

  @Inject private KeyRing keyRing;

  /** The JWK Set (RFC 7517, section 5) of every key ever published. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public JsonObject publish() {
    return keyRing.published();
  }
}
