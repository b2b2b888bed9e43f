package org.quittance.web.api;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.quittance.shared.InvalidRequest;
import org.quittance.vault.jose.MalformedDocument;
import org.quittance.vault.jose.StrictJson;
import org.quittance.web.api.form.KnownFields;

/** Reads a request's JSON object: strictly UTF-8, no name twice, nothing after. */
final class JsonBody {

  private JsonBody() {}

  /**
   * @param known all fields that somebody reads
   * @throws BodyTooLarge if it is longer than {@link Body#LARGEST}
   * @throws InvalidRequest if it is no JSON object in UTF-8, or has another field
   */
  static JsonFields read(InputStream body, String... known) {
    JsonFields fields = read(Body.bytes(body));
    KnownFields.require(Set.of(known), fields.json());
    return fields;
  }

  /**
   * Leaves it to the caller which fields there are.
   *
   * @throws InvalidRequest if it is no JSON object in UTF-8
   */
  static JsonFields read(byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new JsonFields("", StrictJson.object(text, Body.LARGEST));
    } catch (CharacterCodingException notUtf8) {
      throw new InvalidRequest("The body is not UTF-8.");
    } catch (MalformedDocument malformed) {
      throw new InvalidRequest("The body cannot be read: " + malformed.getMessage() + ".");
    }
  }
}
