package org.quittance.distribution.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LicenseStatusTest {

  @ParameterizedTest
  @EnumSource
  void goesWhereTheDesignSaysAndNowhereElse(LicenseStatus from) {
    Set<LicenseStatus> allowed = EnumSet.noneOf(LicenseStatus.class);
    if (from == LicenseStatus.ACTIVE || from == LicenseStatus.SUSPENDED) {
      allowed = EnumSet.complementOf(EnumSet.of(from));
    }
    for (LicenseStatus to : LicenseStatus.values()) {
      assertThat(from.mayBecome(to)).as(from + " → " + to).isEqualTo(allowed.contains(to));
    }
  }
}
