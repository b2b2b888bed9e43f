package org.quittance.vault;

import jakarta.json.JsonObject;

/**
 * Signs and verifies the server's own documents. Each kind, named by its {@code typ}, has keys of
 * its own and one algorithm. The one place where a hardware module would come in.
 */
public interface DocumentSigner {

  /**
   * A compact JWS with the header {@code {alg: "EdDSA", kid, typ}}, by the active key of the kind;
   * the first document of a kind makes its key in a transaction of its own.
   *
   * @param typ the kind, such as {@code quittance-proof+jwt}
   */
  String sign(String typ, JsonObject claims);

  /**
   * The claims of a document this server signed as this kind, by whichever key of the kind.
   *
   * @param compact what somebody showed, at most 16 KiB; anything else is refused
   * @throws DocumentInvalid unless the document is of exactly this kind and signed by us
   */
  JsonObject verify(String typ, String compact);
}
