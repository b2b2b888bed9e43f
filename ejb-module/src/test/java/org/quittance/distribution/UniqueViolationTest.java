package org.quittance.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class UniqueViolationTest {

  @Test
  void isFoundBehindABatch() {
    BatchUpdateException batch = new BatchUpdateException("batch", "XJ208", new int[0]);
    batch.setNextException(new SQLException("duplicate", "23505"));
    assertThat(UniqueViolation.in(new RuntimeException(batch))).isTrue();
  }

  @Test
  void isNotALockTimeOutNorAMissingParent() {
    assertThat(UniqueViolation.in(new RuntimeException(new SQLException("lock", "40XL1"))))
        .isFalse();
    assertThat(UniqueViolation.in(new SQLException("parent", "23503"))).isFalse();
  }
}
