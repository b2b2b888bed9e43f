package org.quittance.terminal.conformance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.quittance.terminal.store.Claims;
import org.quittance.terminal.store.Jws;

/** Gives licenses for proofs: one for each, to one device. */
final class Redeemer {
  private final Till till;
  private final Set<String> spent = new HashSet<>();
  private final Map<String, String> devices = new HashMap<>();

  Redeemer(Till till) {
    this.till = till;
  }

  Said nonce() {
    var nonce = Json.createObjectBuilder().add("nonce", UUID.randomUUID().toString());
    return Said.json(201, nonce.build());
  }

  synchronized Said redeem(JsonObject asked) {
    String proof = asked.getString("proof");
    Till.Sale sale =
        till.newest(Doorkeeper.PARTNER).stream()
            .filter(one -> one.proof.equals(proof))
            .findFirst()
            .orElseThrow(() -> Said.refusal(422, "proof-invalid", "It is not ours."));
    if (!spent.add(Jws.payload(asked.getString("possession")).getString("nonce"))) {
      return Said.problem(422, "possession-replayed", "It was shown before.");
    }
    if (sale.refunded) {
      return Said.problem(410, "proof-revoked", "It was paid back.");
    }
    String device = device(asked.getJsonObject("deviceKeys").getJsonObject("signing"));
    String first = devices.putIfAbsent(sale.proofId, device);
    if (first != null && !first.equals(device)) {
      return Said.problem(409, "proof-already-redeemed", "Another device has it.");
    }
    return Said.json(first == null ? 201 : 200, license(sale.proofId, device));
  }

  /** Where a proof stands that some device has shown. */
  synchronized Optional<JsonObject> status(String proofId) {
    if (!devices.containsKey(proofId)) {
      return Optional.empty();
    }
    var reason =
        Json.createObjectBuilder()
            .add("code", "proof-already-redeemed")
            .add("what", "No license was given.")
            .add("why", "Another device has it.")
            .add("next", "Open it there.");
    return Optional.of(
        Json.createObjectBuilder()
            .add("proofId", proofId)
            .add("exchangeable", false)
            .add("reasons", Json.createArrayBuilder().add(reason))
            .add("licenseId", "license-" + proofId)
            .build());
  }

  private JsonObject license(String proofId, String device) {
    String id = "license-" + proofId;
    String license =
        till.signer.sign("quittance-license+jwt", Claims.license(id, proofId, device).build());
    return Json.createObjectBuilder()
        .add("licenseId", id)
        .add("proofId", proofId)
        .add("license", license)
        .build();
  }

  private static String device(JsonObject jwk) {
    try {
      return PublicJsonWebKey.Factory.newPublicJwk(
              Map.of("kty", "OKP", "crv", jwk.getString("crv"), "x", jwk.getString("x")))
          .calculateBase64urlEncodedThumbprint("SHA-256");
    } catch (JoseException notAKey) {
      throw new IllegalStateException(notAKey);
    }
  }
}
