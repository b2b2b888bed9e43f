package org.quittance.terminal.store;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.lang.JoseException;

/** A content as the store keeps it: a random key and the ciphertext. */
public final class SealedContent {
  public final String id;
  public final String name;
  public final byte[] plain;
  public final byte[] key = new byte[32];
  public final byte[] ciphertext;

  public SealedContent(String id, String name, byte[] plain) {
    this.id = id;
    this.name = name;
    this.plain = plain;
    new SecureRandom().nextBytes(key);
    ciphertext = sealed(plain, key, id + "/1");
  }

  public static byte[] sealed(byte[] plain, byte[] key, String associatedData) {
    try {
      var aead = new AesGcmHkdfStreaming(key, "HmacSha256", 32, 1 << 20, 0);
      ByteArrayOutputStream sealed = new ByteArrayOutputStream();
      byte[] bound = associatedData.getBytes(StandardCharsets.UTF_8);
      try (var out = aead.newEncryptingStream(sealed, bound)) {
        out.write(plain);
      }
      return sealed.toByteArray();
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private JsonObjectBuilder facts() {
    return Json.createObjectBuilder()
        .add("content", id)
        .add("version", 1)
        .add("name", name)
        .add("bytes", plain.length)
        .add("sha256", sha256());
  }

  /** What {@code GET /contents/…} answers. */
  public JsonObject metadata() {
    return facts().add("ciphertextBytes", ciphertext.length).add("href", "/content/" + id).build();
  }

  /** The entry of a license's {@code contentKeys}. */
  public JsonObject contentKey(PublicKey receiving) {
    JsonObject jwk =
        Json.createObjectBuilder()
            .add("kty", "oct")
            .add("k", Base64.getUrlEncoder().withoutPadding().encodeToString(key))
            .build();
    try {
      JsonWebEncryption jwe = new JsonWebEncryption();
      jwe.setAlgorithmHeaderValue("ECDH-ES");
      jwe.setEncryptionMethodHeaderParameter("A256GCM");
      jwe.setKey(receiving);
      jwe.setPayload(jwk.toString());
      return facts().add("jwe", jwe.getCompactSerialization()).build();
    } catch (JoseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
