package org.quittance.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.quittance.shared.InvalidRequest;
import org.quittance.vault.jose.MalformedDocument;
import org.quittance.vault.jose.StrictJson;

/** Reads a request's JSON object: bounded, strictly UTF-8, no name twice, nothing after. */
final class JsonBody {

  /** Largest JSON body, bytes. */
  static final int LARGEST = 64 * 1024;

  private JsonBody() {}

  /**
   * @throws BodyTooLarge if it is longer than {@link #LARGEST}
   * @throws InvalidRequest if it is no JSON object in UTF-8
   */
  static JsonFields read(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new BodyTooLarge(LARGEST);
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new JsonFields("", StrictJson.object(text, LARGEST));
    } catch (CharacterCodingException notUtf8) {
      throw new InvalidRequest("The body is not UTF-8.");
    } catch (MalformedDocument malformed) {
      throw new InvalidRequest("The body cannot be read: " + malformed.getMessage() + ".");
    } catch (IOException cut) {
      throw new InvalidRequest("The body ended before it was complete.");
    }
  }
}
