package org.quittance.terminal.opening;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;

/**
 * One content in its place.
 *
 * @param proofId the proof that was exchanged
 * @param sku the product it is part of
 * @param licenseId the license that opened it
 * @param file absolute path
 * @param bytes length of the plain file
 * @param sha256 lower-case hexadecimal digest of the plain file
 * @param wasThere whether nothing had to be written
 */
public record OpenedFile(
    String proofId,
    String sku,
    String licenseId,
    Path file,
    long bytes,
    String sha256,
    boolean wasThere) {

  /** The facts as scripts get them. */
  public JsonObject json() {
    return Json.createObjectBuilder()
        .add("proofId", proofId)
        .add("licenseId", licenseId)
        .add("file", file.toString())
        .add("bytes", bytes)
        .add("sha256", sha256)
        .build();
  }
}
