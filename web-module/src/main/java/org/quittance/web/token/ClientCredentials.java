package org.quittance.web.token;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.quittance.storefront.signin.SecretKind;
import org.quittance.storefront.signin.SignIn;

/**
 * How a client shows who it is: by HTTP Basic or in the body, never both (RFC 6749, section 2.3).
 */
final class ClientCredentials {

  private static final int LONGEST_ID = 64;
  private static final int LONGEST_SECRET = 1024;

  private ClientCredentials() {}

  /**
   * @param header the Authorization header, or null
   * @throws OauthError {@code invalid_client} if it shows nothing, {@code invalid_request} if twice
   */
  static SignIn read(String header, TokenForm form, String address) throws OauthError {
    boolean inBody = form.find("client_secret").isPresent();
    if (header == null) {
      if (!inBody || form.find("client_id").isEmpty()) {
        throw OauthError.invalidClient("The request does not show which client it is from.");
      }
      return signIn(form.find("client_id").get(), form.find("client_secret").get(), address);
    }
    if (inBody) {
      throw OauthError.invalidRequest("The client shows itself in two ways at once.");
    }
    SignIn basic = basic(header, address);
    if (form.find("client_id").filter(id -> !id.equals(basic.name())).isPresent()) {
      throw OauthError.invalidRequest("Header and body name two clients.");
    }
    return basic;
  }

  private static SignIn basic(String header, String address) throws OauthError {
    String pair = "";
    if (header.regionMatches(true, 0, "Basic ", 0, 6)) {
      pair = decode(header.substring(6).strip());
    }
    int colon = pair.indexOf(':');
    if (colon < 1) {
      throw OauthError.invalidClient("The Authorization header is no Basic credentials.");
    }
    return signIn(
        TokenForm.decode(pair.substring(0, colon)),
        TokenForm.decode(pair.substring(colon + 1)),
        address);
  }

  private static String decode(String base64) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
          .toString();
    } catch (IllegalArgumentException | CharacterCodingException malformed) {
      return "";
    }
  }

  /** What nobody can be called is nobody, before a database is asked for it. */
  private static SignIn signIn(String id, String secret, String address) throws OauthError {
    if (id.length() > LONGEST_ID || id.indexOf('\0') >= 0 || secret.length() > LONGEST_SECRET) {
      throw OauthError.invalidClient("The client ID or the secret is wrong.");
    }
    return new SignIn(SecretKind.MADE, id, secret, address);
  }
}
