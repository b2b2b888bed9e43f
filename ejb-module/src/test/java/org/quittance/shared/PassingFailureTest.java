package org.quittance.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures as the container hands them on, told apart by what is at their bottom. */
class PassingFailureTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08001", "08003", "08006", "08007", "40001", "40003", "40P01", "55P03", "53300", "53100",
        "57P01", "57P02", "57P03", "57014", "58030", "25006", "40XL1", "40XL2", "XJ040", "XJ004"
      })
  void passesWhereTheDatabaseSaysSo(String state) {
    assertThat(PassingFailure.in(wrapped(new SQLException("no", state)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "23503", "42X05", "42P01", "22001", "22003", "42501", "XCL16"})
  void staysWhereTheStatementIsWrong(String state) {
    assertThat(PassingFailure.in(wrapped(new SQLException("no", state)))).isFalse();
    assertThat(PassingFailure.in(rolledBackBy(new SQLException("no", state)))).isFalse();
  }

  @ParameterizedTest
  @MethodSource
  void passesWhereAStoreOrItsPoolIsAway(Throwable failure) {
    assertThat(PassingFailure.in(wrapped(failure))).isTrue();
  }

  static Stream<Throwable> passesWhereAStoreOrItsPoolIsAway() {
    SQLException embedded = new SQLException("a page cannot be read", "XSDG0", 45_000);
    SQLException pool = new SQLException("Error in allocating a connection.");
    SQLException caused = new SQLException("Error in allocating a connection.");
    caused.initCause(new ResourceAllocationException("none left"));
    return Stream.of(
        embedded,
        pool,
        caused,
        new SQLTransientConnectionException("not in time"),
        new ResourceAllocationException("none left"),
        new ConnectException("refused"),
        new SocketTimeoutException("no answer"),
        new XAException(XAException.XAER_RMFAIL));
  }

  @ParameterizedTest
  @MethodSource
  void passesWhereTheTransactionCouldNotBeEnded(Throwable failure) {
    assertThat(PassingFailure.in(failure)).isTrue();
  }

  static Stream<Throwable> passesWhereTheTransactionCouldNotBeEnded() {
    var timedOut = new EJBTransactionRolledbackException("late");
    timedOut.initCause(new RollbackException("Transaction marked for rollback."));
    var unknown = new EJBException("Unable to complete container-managed transaction.");
    unknown.initCause(new SystemException("unknown"));
    var tooLate = new EJBTransactionRolledbackException("Client's transaction aborted");
    return Stream.of(timedOut, unknown, tooLate, rolledBackBy(new SQLException("gone", "08006")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "40P01"})
  void looksBehindTheFirstOfABatch(String state) {
    var batch = new BatchUpdateException("Batch entry 0 failed", new int[0]);
    batch.setNextException(new SQLException("the cause", state));
    assertThat(PassingFailure.in(wrapped(batch))).isTrue();
  }

  @ParameterizedTest
  @MethodSource
  void staysWhereTheProgramIsWrong(Throwable failure) {
    assertThat(PassingFailure.in(new EJBException(new RuntimeException(failure)))).isFalse();
    var rolledBack = new EJBTransactionRolledbackException("rolled back");
    rolledBack.initCause(failure);
    assertThat(PassingFailure.in(rolledBack)).isFalse();
  }

  static Stream<Throwable> staysWhereTheProgramIsWrong() {
    return Stream.of(
        new NullPointerException(),
        new IllegalStateException("a fault"),
        new InvalidRequest("The amount is more than zero."));
  }

  private static Throwable wrapped(Throwable cause) {
    var persistence = new PersistenceException(cause.getMessage(), cause);
    return new EJBException("failed", new IllegalStateException(persistence));
  }

  private static Throwable rolledBackBy(Throwable cause) {
    var rollback = new RollbackException("Transaction marked for rollback.");
    rollback.initCause(cause);
    var failed = new EJBTransactionRolledbackException("rolled back");
    failed.initCause(rollback);
    return failed;
  }
}
