package org.quittance.terminal.home;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** The licenses of this device, each in the newest version seen. */
public final class KeptLicenses {
  private static final String FOLDER = "licenses";

  private final Home home;

  /** The licenses of this home directory. */
  public KeptLicenses(Home home) {
    this.home = home;
  }

  /** The newest version seen of a license; 0 when it was never seen. */
  public long newestVersion(String licenseId) {
    Optional<Fields> kept = home.readJson(FOLDER, licenseId + ".json");
    try {
      return kept.isPresent() ? kept.get().number("version") : 0;
    } catch (MalformedJson damaged) {
      throw home.damaged(FOLDER, licenseId + ".json");
    }
  }

  /** Keeps a verified license. */
  public void keep(String licenseId, String proofId, long version, String compact) {
    String json =
        Json.createObjectBuilder()
            .add("licenseId", licenseId)
            .add("proofId", proofId)
            .add("version", version)
            .add("license", compact)
            .build()
            .toString();
    home.write(FOLDER, licenseId + ".json", json.getBytes(StandardCharsets.UTF_8));
  }
}
