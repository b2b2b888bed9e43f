package org.quittance.system.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quittance.system.harness.Json;

/** A call as it arrived, checked as the text of Standard Webhooks 1.0 has it. */
record SignedCall(String id, String timestamp, String signatures, String body) {

  JsonNode json() {
    return Json.parse(body);
  }

  boolean isSignedBy(String secret) {
    byte[] expected = hmac(Base64.getDecoder().decode(secret.substring("whsec_".length())));
    return Arrays.stream(signatures.split(" "))
        .filter(signature -> signature.startsWith("v1,"))
        .map(signature -> Base64.getDecoder().decode(signature.substring(3)))
        .anyMatch(given -> MessageDigest.isEqual(given, expected));
  }

  private byte[] hmac(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
