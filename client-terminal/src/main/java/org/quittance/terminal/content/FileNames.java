package org.quittance.terminal.content;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.quittance.terminal.outcome.VerificationFailed;

/**
 * The names under which contents of one command appear. A signed name is a promise of the store,
 * not of its safety: what could leave the folder or fool a reader is refused.
 */
public final class FileNames {
  private static final int LONGEST_BYTES = 255;

  /** Controls, invisible formatting (such as reversed writing), and separators of paths. */
  private static final Pattern TRICKS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}/\\\\]");

  /** Names that mean devices on Windows, whatever follows the first dot. */
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\\s*(\\..*)?");

  private final Set<String> taken = new HashSet<>();

  /**
   * The name itself, or with a number before its extension when another content has it already.
   *
   * @throws VerificationFailed if the name is unsafe
   */
  public String place(String name) {
    String safe = safe(name);
    String free = safe;
    for (int number = 2; !taken.add(folded(free)); number++) {
      free = numbered(safe, number);
    }
    return safe(free);
  }

  private static String safe(String name) {
    boolean tricky =
        name.isBlank()
            || name.equals(".")
            || name.startsWith("..")
            || name.endsWith(" ")
            || name.endsWith(".")
            || TRICKS.matcher(name).find()
            || RESERVED.matcher(name).matches()
            || name.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
    if (tricky || !isOneStep(name)) {
      throw new VerificationFailed(
          "file-name-unsafe",
          "The license names its content '"
              + name
              + "', which is no safe file name. Nothing was written; ask the store to mend it.");
    }
    return name;
  }

  /** Asks the file system too: a colon, for one, leaves the folder on Windows only. */
  private static boolean isOneStep(String name) {
    try {
      Path path = Path.of(name);
      return !path.isAbsolute()
          && path.getRoot() == null
          && path.getNameCount() == 1
          && path.getFileName().toString().equals(name);
    } catch (InvalidPathException impossibleHere) {
      return false;
    }
  }

  /** Two names that some file systems hold for one. */
  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    String mark = " (" + number + ")";
    return dot <= 0 ? name + mark : name.substring(0, dot) + mark + name.substring(dot);
  }
}
