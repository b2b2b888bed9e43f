package org.quittance.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Set;
import org.quittance.vault.jose.CompactJws;
import org.quittance.vault.jose.MalformedDocument;

/** Signs with the keys of the {@link KeyRing}, in this process. */
@ApplicationScoped
class Ed25519DocumentSigner implements DocumentSigner {

  private static final Set<String> HEADER = Set.of("alg", "kid", "typ");

  @Inject private KeyRing keyRing;

  @Override
  public String sign(String typ, JsonObject claims) {
    OpenedKey key = keyRing.signing(typ);
    return CompactJws.sign(key.header(), claims, key.signing());
  }

  @Override
  public JsonObject verify(String typ, String compact) {
    try {
      CompactJws shown = CompactJws.parse(compact, HEADER);
      OpenedKey key =
          keyRing
              .verifying(typ, shown.header().text("kid"))
              .orElseThrow(() -> new MalformedDocument("no key of ours for it has this ID"));
      shown.requireSignedBy(key.verifying(), typ);
      return shown.payload().json();
    } catch (MalformedDocument malformed) {
      throw new DocumentInvalid(typ, malformed.getMessage());
    }
  }
}
