package org.quittance.terminal.store;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/** A store with one BoxSet that can be opened. */
public final class OpenableStore {
  public static final String BOX_SET = "0190aaaa-0000-7000-8000-000000000001";

  private OpenableStore() {}

  /** Scripts the store so that the BoxSet holds so many proofs, each opening all contents. */
  public static void stock(
      StoreDouble store, DocumentSigner signer, int proofs, SealedContent... contents) {
    store.on("GET /.well-known/jwks.json", Reply.bytes(200, "application/json", signer.jwks()));
    store.on("GET /api/v1/box-sets/" + BOX_SET, Reply.json(200, boxSet(signer, proofs)));
    JsonObject nonce =
        Json.createObjectBuilder()
            .add("nonce", "a-nonce")
            .add("expiresAt", "2030-01-01T00:00:00Z")
            .build();
    store.on("POST /api/v1/nonces", Reply.json(201, nonce));
    store.on("POST /api/v1/licenses", new LicenseDesk(signer, List.of(contents)));
    for (SealedContent content : contents) {
      String facts = "GET /api/v1/contents/" + content.id + "/1";
      store.on(facts, Reply.json(200, content.metadata()));
      store.on("GET /content/" + content.id, new Ranged(content.ciphertext, "\"v1\""));
    }
  }

  public static JsonObject boxSet(DocumentSigner signer, int proofs) {
    var eBoxes = Json.createArrayBuilder();
    for (int i = 1; i <= proofs; i++) {
      String proof = signer.sign("quittance-proof+jwt", Claims.proof("proof-" + i, "book").build());
      eBoxes.add(
          Json.createObjectBuilder()
              .add("eBoxId", "ebox-" + i)
              .add("proofId", "proof-" + i)
              .add("product", Json.createObjectBuilder().add("sku", "book").add("name", "Book"))
              .add("proof", proof));
    }
    return Json.createObjectBuilder()
        .add("boxSetId", BOX_SET)
        .add("issuedAt", "2026-11-01T00:00:00Z")
        .add("eBoxes", eBoxes)
        .build();
  }
}
