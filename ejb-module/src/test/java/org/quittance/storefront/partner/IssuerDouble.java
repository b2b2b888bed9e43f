package org.quittance.storefront.partner;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** An issuer of tokens with a key of each kind, and its key set at an address. */
final class IssuerDouble implements AutoCloseable {

  static final String NAME = "https://issuer.example";

  final PublicJsonWebKey rsa;
  final PublicJsonWebKey ec;
  final PublicJsonWebKey okp;
  final AtomicInteger asked = new AtomicInteger();
  private final List<JsonWebKey> published = new ArrayList<>();
  private final HttpServer server;
  private volatile int status = 200;

  IssuerDouble() {
    try {
      rsa = named("rsa", RsaJwkGenerator.generateJwk(2048));
      ec = named("ec", EcJwkGenerator.generateJwk(EllipticCurves.P256));
      okp = named("okp", OkpJwkGenerator.generateJwk("Ed25519"));
      published.addAll(List.of(rsa, ec, okp));
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JoseException | IOException failed) {
      throw new IllegalStateException(failed);
    }
    server.createContext(
        "/jwks",
        exchange -> {
          asked.incrementAndGet();
          byte[] body = keySet().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  private static PublicJsonWebKey named(String kid, PublicJsonWebKey key) {
    key.setKeyId(kid);
    return key;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks";
  }

  String keySet() {
    return new JsonWebKeySet(published).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }

  void answers(int other) {
    status = other;
  }

  /** Publishes one more key, of a kind that is there already. */
  PublicJsonWebKey rotated(String kid) {
    try {
      PublicJsonWebKey fresh = named(kid, EcJwkGenerator.generateJwk(EllipticCurves.P256));
      published.add(fresh);
      return fresh;
    } catch (JoseException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Claims of a good token for that client. */
  static JwtClaims claims(String client, long epochSecond) {
    var claims = new JwtClaims();
    claims.setIssuer(NAME);
    claims.setAudience("quittance-api");
    claims.setSubject(client);
    claims.setClaim("iat", epochSecond);
    claims.setClaim("exp", epochSecond + 300);
    claims.setClaim("scope", "purchase:read refund:read openid");
    return claims;
  }

  static String sign(JwtClaims claims, PublicJsonWebKey key, String algorithm, String typ) {
    var jws = new JsonWebSignature();
    jws.setKey(key.getPrivateKey());
    jws.setKeyIdHeaderValue(key.getKeyId());
    return compact(jws, claims, algorithm, typ);
  }

  /** Key confusion: the public key's own bytes as the secret of an HMAC. */
  static String signWithThePublicKeyAsSecret(JwtClaims claims, PublicJsonWebKey key) {
    var jws = new JsonWebSignature();
    jws.setKey(new HmacKey(key.getPublicKey().getEncoded()));
    jws.setKeyIdHeaderValue(key.getKeyId());
    return compact(jws, claims, AlgorithmIdentifiers.HMAC_SHA256, "at+jwt");
  }

  static String unsigned(JwtClaims claims) {
    return compact(new JsonWebSignature(), claims, AlgorithmIdentifiers.NONE, "at+jwt");
  }

  private static String compact(
      JsonWebSignature jws, JwtClaims claims, String algorithm, String typ) {
    jws.setPayload(claims.toJson());
    jws.setAlgorithmHeaderValue(algorithm);
    jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    if (typ != null) {
      jws.setHeader("typ", typ);
    }
    try {
      return jws.getCompactSerialization();
    } catch (JoseException failed) {
      throw new UncheckedIOException(new IOException(failed));
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
