package org.quittance.distribution.license;

import java.io.Serializable;
import java.util.Objects;

/** The key of a row of a license's history, in the form the persistence provider asks for. */
class LicenseRowId implements Serializable {
  private static final long serialVersionUID = 1L;

  private String licenseId;
  private int sequence;

  protected LicenseRowId() {}

  LicenseRowId(String licenseId, int sequence) {
    this.licenseId = licenseId;
    this.sequence = sequence;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LicenseRowId that
        && sequence == that.sequence
        && Objects.equals(licenseId, that.licenseId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(licenseId, sequence);
  }
}
