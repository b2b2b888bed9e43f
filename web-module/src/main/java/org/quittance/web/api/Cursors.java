package org.quittance.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.ServerClock;
import org.quittance.vault.SealBroken;
import org.quittance.vault.Vault;
import org.quittance.vault.jose.Base64Url;
import org.quittance.vault.jose.MalformedDocument;
import org.quittance.vault.jose.Sha256;

/**
 * Cursors of lists: where a list goes on, sealed under the master key, so that they mean something
 * to this store alone and cannot be made up. Each belongs to one list of one caller with one set of
 * filters, and is good for a day.
 */
@ApplicationScoped
class Cursors {

  private static final Duration LIFE = Duration.ofDays(1);
  private static final String CONTEXT = "cursor";
  private static final int LONGEST = 1000;

  @Inject private Vault vault;
  @Inject private ServerClock clock;

  /**
   * @param list which list, whose, and its filters
   * @param last the last item's place in the list's order
   */
  String write(String list, String last) {
    String text = clock.now().getEpochSecond() + " " + Sha256.nameOf(list) + " " + last;
    return Base64Url.encode(vault.seal(text.getBytes(StandardCharsets.UTF_8), CONTEXT));
  }

  /**
   * @return the place that was given to {@link #write}
   * @throws InvalidRequest if it was not given out here, is of another list, or is too old
   */
  String read(String list, String cursor) {
    String[] parts = open(cursor).split(" ", 3);
    if (!parts[1].equals(Sha256.nameOf(list))) {
      throw new InvalidRequest(
          "The cursor 'after' belongs to another list, to other filters, or to another account.");
    }
    Instant written = Instant.ofEpochSecond(Long.parseLong(parts[0]));
    if (written.plus(LIFE).isBefore(clock.now())) {
      throw new InvalidRequest(
          "The cursor 'after' is older than a day: begin the list again without it.");
    }
    return parts[2];
  }

  private String open(String cursor) {
    try {
      if (cursor.length() > LONGEST) {
        throw new InvalidRequest("The cursor 'after' is not one that was given out here.");
      }
      return new String(
          vault.open(Base64Url.decode("after", cursor), CONTEXT), StandardCharsets.UTF_8);
    } catch (MalformedDocument | SealBroken notOurs) {
      throw new InvalidRequest("The cursor 'after' is not one that was given out here.");
    }
  }
}
