package org.quittance.terminal.document;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/**
 * The keys a server publishes: each kind of document has its own, named by its {@code typ}.
 *
 * @param keys those that can be used here
 */
public record PublishedKeys(List<Key> keys) {

  /**
   * One key.
   *
   * @param kid its name in document headers
   * @param typ the one kind of document it signs
   * @param key the Ed25519 key itself
   */
  record Key(String kid, String typ, PublicKey key) {}

  /** Reads a JWK set (RFC 7517); keys for other uses are passed over. */
  public static PublishedKeys parse(byte[] jwks) throws MalformedJson {
    List<Key> keys = new ArrayList<>();
    for (Fields jwk : Fields.parse(jwks).list("keys")) {
      Optional<String> typ = jwk.optionalText("quittance:typ");
      if (typ.isPresent() && jwk.optionalText("crv").equals(Optional.of("Ed25519"))) {
        keys.add(new Key(jwk.text("kid"), typ.get(), ed25519(jwk)));
      }
    }
    return new PublishedKeys(List.copyOf(keys));
  }

  private static PublicKey ed25519(Fields jwk) throws MalformedJson {
    try {
      Map<String, Object> members = new LinkedHashMap<>();
      for (String name : List.of("kty", "crv", "x")) {
        members.put(name, jwk.text(name));
      }
      PublicJsonWebKey key = PublicJsonWebKey.Factory.newPublicJwk(members);
      if (key instanceof OctetKeyPairJsonWebKey pair) {
        return pair.getPublicKey();
      }
    } catch (JoseException | IllegalArgumentException unusable) {
      throw new MalformedJson("The key " + jwk.text("kid") + " is not an Ed25519 key.");
    }
    throw new MalformedJson("The key " + jwk.text("kid") + " is not an Ed25519 key.");
  }

  /**
   * Checks signature, kind and issuer of a document.
   *
   * @return its claims, to be believed
   */
  public Fields verify(String compact, String typ) throws NotGenuine {
    CompactJws jws = CompactJws.parse(compact);
    verify(jws, typ);
    return jws.claims();
  }

  void verify(CompactJws jws, String typ) throws NotGenuine {
    if (!jws.typ().equals(Optional.of(typ))) {
      throw new NotGenuine("It is not of the kind " + typ + ".");
    }
    Optional<String> kid = jws.header().optionalText("kid");
    List<Key> candidates =
        keys.stream()
            .filter(key -> key.typ.equals(typ))
            .filter(key -> kid.isEmpty() || kid.get().equals(key.kid))
            .toList();
    if (candidates.isEmpty()) {
      throw new NotGenuine("It names no published key for documents of the kind " + typ + ".");
    }
    if (candidates.stream().noneMatch(key -> jws.isSignedBy(key.key))) {
      throw new NotGenuine("Its signature does not match: it is forged or damaged.");
    }
    if (jws.claims().optionalText("iss").filter(issuer -> !issuer.isBlank()).isEmpty()) {
      throw new NotGenuine("It names no issuer.");
    }
  }
}
