package org.quittance.web.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.quittance.shared.InvalidRequest;

/** Reads a request's JSON object: bounded, strictly UTF-8, nothing after its end. */
final class JsonBody {

  /** Largest JSON body, bytes. */
  static final int LARGEST = 256 * 1024;

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
      try (JsonReader reader = Json.createReader(new StringReader(text))) {
        JsonObject object = reader.readObject();
        return new JsonFields("", object);
      }
    } catch (CharacterCodingException notUtf8) {
      throw new InvalidRequest("The body is not UTF-8.");
    } catch (JsonParsingException malformed) {
      throw new InvalidRequest(
          "The body is not a JSON object (line "
              + malformed.getLocation().getLineNumber()
              + ", column "
              + malformed.getLocation().getColumnNumber()
              + ").");
    } catch (JsonException | IllegalStateException | ClassCastException other) {
      throw new InvalidRequest("The body is not a JSON object.");
    } catch (IOException cut) {
      throw new InvalidRequest("The body ended before it was complete.");
    }
  }
}
