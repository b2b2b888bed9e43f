package org.quittance.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * The {@code quittance.*} keys: {@code -D} before environment before {@code --config FILE}, the
 * order of MicroProfile Config, through which the application reads the same keys.
 */
final class Settings {

  private Settings() {}

  /**
   * Reads the file, if one is named, and publishes its keys to the process.
   *
   * @throws StartRefused if the file cannot be read or names a key that is not ours
   */
  static Settings load(Path file) throws StartRefused {
    if (file != null) {
      var properties = new Properties();
      try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException unreadable) {
        throw new StartRefused(
            "config-unreadable",
            "The configuration file "
                + file
                + " cannot be read. Check that it is a properties"
                + " file in UTF-8 that this user may read.");
      }
      for (String key : properties.stringPropertyNames()) {
        if (!key.startsWith("quittance.")) {
          throw new StartRefused(
              "config-unknown-key",
              "The configuration file has the key '"
                  + key
                  + "'; all keys start with 'quittance.'.");
        }
        if (System.getProperty(key) == null && System.getenv(environmentName(key)) == null) {
          System.setProperty(key, properties.getProperty(key));
        }
      }
    }
    return new Settings();
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(System.getProperty(key))
        .or(() -> Optional.ofNullable(System.getenv(environmentName(key))))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  String get(String key, String otherwise) {
    return find(key).orElse(otherwise);
  }

  /** Makes a key readable to the platform as a system property; whether there is one. */
  boolean publish(String key) {
    Optional<String> value = find(key);
    value.ifPresent(found -> System.setProperty(key, found));
    return value.isPresent();
  }

  /** The environment's spelling of a key, as MicroProfile Config has it. */
  private static String environmentName(String key) {
    return key.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
