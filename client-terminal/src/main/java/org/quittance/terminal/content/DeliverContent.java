package org.quittance.terminal.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.api.Progress;
import org.quittance.terminal.api.QuittanceApi;
import org.quittance.terminal.document.ContentKey;
import org.quittance.terminal.home.Home;
import org.quittance.terminal.home.HomeLock;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.Refused;
import org.quittance.terminal.outcome.VerificationFailed;

/** Puts one content under its name: fetched, deciphered, its length and digest proven. */
public final class DeliverContent {
  private static final String FOLDER = "partial";
  private static final int FRUITLESS_TRIES = 8;

  private final QuittanceApi api;
  private final Home home;
  private final FetchCiphertext fetch;

  /**
   * Delivers through this server, gathering ciphertexts in this home directory.
   *
   * @param pause before a broken download is taken up again; it doubles a few times
   */
  public DeliverContent(QuittanceApi api, Home home, Progress progress, Duration pause) {
    this.api = api;
    this.home = home;
    this.fetch = new FetchCiphertext(api.downloads(), progress, FRUITLESS_TRIES, pause);
  }

  /**
   * Delivers unless the file is there already. Another file under that name is never overwritten
   * unasked.
   *
   * @param key opened content key, 32 bytes
   * @param replace whether another file under the name may go
   * @return whether the file was there already
   */
  @SuppressWarnings("try") // The lock only has to be held.
  public boolean deliver(ContentKey content, byte[] key, Path target, boolean replace) {
    if (!Home.isId(content.content()) || !Home.isId(content.version())) {
      throw damaged(content);
    }
    String name = content.content() + "-" + content.version();
    try (var lock = HomeLock.take(home, FOLDER, name)) {
      if (PlainFile.holds(target, content.bytes(), content.sha256())) {
        return true;
      }
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !replace) {
        throw occupied(target);
      }
      Path file = home.folder(FOLDER).resolve(name);
      Decipher decipher = new Decipher(key);
      // Halves joined over a crash can be damaged by it; a ciphertext of one piece cannot.
      boolean joined = fetch.fetch(wanted(content, decipher, file));
      if (!decipher(content, decipher, file, target)) {
        if (!joined) {
          throw damaged(content);
        }
        fetch.fetch(wanted(content, decipher, file));
        if (!decipher(content, decipher, file, target)) {
          throw damaged(content);
        }
      }
      return false;
    } catch (IOException failed) {
      throw unwritable(target, failed);
    }
  }

  private Ciphertext wanted(ContentKey content, Decipher decipher, Path file) {
    Fields facts = api.content(content.content(), content.version());
    try {
      URI href = api.absolute(facts.text("href"));
      long bytes = facts.number("ciphertextBytes");
      if (content.bytes() < 0 || bytes != decipher.ciphertextBytes(content.bytes())) {
        throw damaged(content);
      }
      return new Ciphertext(content.name(), href, bytes, file);
    } catch (MalformedJson malformed) {
      throw Answer.senseless(malformed);
    }
  }

  /** Whether it worked; either way the ciphertext has served and goes. */
  private static boolean decipher(ContentKey content, Decipher decipher, Path file, Path target)
      throws IOException {
    byte[] associatedData = content.associatedData().getBytes(StandardCharsets.UTF_8);
    try (PlainFile plain = new PlainFile(target);
        InputStream ciphertext = new BufferedInputStream(Files.newInputStream(file))) {
      decipher.copy(ciphertext, associatedData, plain.out());
      return plain.finish(content.bytes(), content.sha256());
    } catch (CiphertextDamaged notAuthentic) {
      return false;
    } finally {
      PartialFile.remove(file);
    }
  }

  private static VerificationFailed damaged(ContentKey content) {
    return new VerificationFailed(
        "content-damaged",
        "What the server sent for '"
            + content.name()
            + "' is not what the license promises. Nothing was written under that name; repeat the"
            + " command, and ask the store if it stays so.");
  }

  private static Refused occupied(Path target) {
    return new Refused(
        "file-exists",
        target
            + " is there already with other content, and was left alone. Move it away, choose"
            + " another --out, or allow --replace. The license is kept; opening again is free.");
  }

  private static Refused unwritable(Path target, IOException failed) {
    String reason = failed.getClass().getSimpleName() + ": " + failed.getMessage();
    return new Refused(
        "file-unwritable",
        target
            + " could not be written ("
            + reason
            + "). Check --out and --home, their rights and space, then repeat the command.");
  }
}
