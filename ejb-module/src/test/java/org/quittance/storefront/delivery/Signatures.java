package org.quittance.storefront.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Standard Webhooks 1.0 as its text has it, by the platform's means alone. */
final class Signatures {

  private Signatures() {}

  /** What arrived. */
  record Call(Map<String, String> headers, String body) {

    String id() {
      return headers.get("webhook-id");
    }

    List<String> signatures() {
      return List.of(headers.get("webhook-signature").split(" "));
    }

    boolean isSignedBy(String secret) {
      return signatures()
          .contains(
              "v1," + hmac(secret, id() + "." + headers.get("webhook-timestamp") + "." + body));
    }
  }

  private static String hmac(String secret, String text) {
    try {
      byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
