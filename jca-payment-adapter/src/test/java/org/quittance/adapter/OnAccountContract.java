package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.CreditAccount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentUnavailable;
import org.quittance.adapter.api.Remark;
import org.quittance.adapter.testing.AdapterContract;
import org.quittance.adapter.testing.TestBranch;

/** An owner buys on account: below zero, and never below what was agreed. */
abstract class OnAccountContract extends AdapterContract {

  private static final Remark WHY = new Remark("operator", "agreed by contract");
  private static final int THREADS = 20;

  @Test
  void buysBelowZeroWithinTheLimitAndNoFurther() throws Exception {
    String owner = adapter.ownerWith(100);
    agree(owner, 500);
    assertThat(buy(owner, 600)).isInstanceOf(Outcome.Held.class);
    assertThat(account(owner)).isEqualTo(new CreditAccount("EUR", -500, 0, 500));
    assertThat(buy(owner, 1))
        .isInstanceOfSatisfying(
            Outcome.Declined.class,
            declined -> {
              assertThat(declined.code()).isEqualTo("insufficient-credit");
              assertThat(declined.reason()).contains("EUR 0.00 is free");
            });
    payIn(UUID.randomUUID(), owner, 200);
    assertThat(buy(owner, 200)).isInstanceOf(Outcome.Held.class);
    assertThat(balance(owner)).isEqualTo(-500);
  }

  @Test
  void opensAnAccountThatNobodyPaidInto() throws Exception {
    String owner = adapter.ownerWith(0);
    assertThat(agree(owner, 300)).isEqualTo(new CreditAccount("EUR", 0, 0, 300));
    assertThat(buy(owner, 300)).isInstanceOf(Outcome.Held.class);
    try (PaymentConnection connection = adapter.connection()) {
      assertThat(connection.accounts(owner)).hasSize(1);
    }
  }

  @Test
  void isNeverLessThanWhatIsUsed() throws Exception {
    String owner = adapter.ownerWith(0);
    agree(owner, 500);
    buy(owner, 300);
    try (PaymentConnection connection = adapter.connection()) {
      connection.authorise(hold(owner, 100));
    }
    assertThatThrownBy(() -> agree(owner, 399))
        .isInstanceOfSatisfying(
            PaymentRefused.class, refused -> assertThat(refused.code()).isEqualTo("limit-in-use"))
        .hasMessageContaining("EUR 4.00");
    assertThat(agree(owner, 400).limitMinor()).isEqualTo(400);
    assertThat(buy(owner, 1)).isInstanceOf(Outcome.Declined.class);
  }

  @Test
  void keepsWhoAgreedAndWhyOnceForEachChange() throws Exception {
    String owner = adapter.ownerWith(0);
    agree(owner, 500);
    agree(owner, 500);
    agree(owner, 0);
    UUID transfer = UUID.randomUUID();
    payIn(transfer, owner, 70);
    payIn(transfer, owner, 70);
    assertThat(balance(owner)).isEqualTo(70);
    try (PaymentConnection connection = adapter.connection()) {
      assertThatThrownBy(
              () ->
                  connection.payIn(
                      transfer, owner, new Amount(70, "EUR"), new Remark("operator", "other")))
          .isInstanceOfSatisfying(
              PaymentRefused.class,
              refused -> assertThat(refused.code()).isEqualTo("transfer-id-reused"));
    }
    assertThat(events(owner, "limit")).isEqualTo(2);
    assertThat(events(owner, "paid-in")).isEqualTo(1);
  }

  @Test
  void isKeptOnceHoweverManyAgreeItAtOnce() throws Exception {
    for (int round = 0; round < 10; round++) {
      String owner = adapter.ownerWith(100);
      agree(owner, 200);
      List<Object> outcomes = atOnce(Collections.nCopies(2, () -> agree(owner, 500)));
      assertThat(outcomes).containsOnly(new CreditAccount("EUR", 100, 0, 500));
      assertThat(events(owner, "limit")).as("200, and 500 once").isEqualTo(2);
      String nobody = adapter.ownerWith(0);
      atOnce(Collections.nCopies(2, () -> agree(nobody, 500)));
      assertThat(events(nobody, "limit")).isEqualTo(1);
    }
  }

  @Test
  void isPaidInByOneEventForEachTransfer() throws Exception {
    String owner = adapter.ownerWith(0);
    UUID transfer = UUID.randomUUID();
    payIn(transfer, owner, 70);
    agree(owner, 1);
    agree(owner, 2);
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      String again =
          "INSERT INTO adapter.account_event (id, account_id, kind, amount_minor, transfer_id,"
              + " happened_at, actor, reason) SELECT '"
              + UUID.randomUUID()
              + "', account_id, kind, amount_minor, transfer_id, happened_at, actor, reason"
              + " FROM adapter.account_event WHERE transfer_id = '"
              + transfer
              + "'";
      assertThatThrownBy(() -> statement.executeUpdate(again))
          .isInstanceOfSatisfying(
              SQLException.class, twice -> assertThat(twice.getSQLState()).isEqualTo("23505"));
    }
  }

  private long events(String owner, String kind) throws Exception {
    return number(
        "SELECT COUNT(*) FROM adapter.account_event e JOIN adapter.account a"
            + " ON a.id = e.account_id WHERE a.owner = ? AND e.kind = ?",
        owner,
        kind);
  }

  @Test
  void refusesWhatCannotBeAgreedOrPaidIn() throws Exception {
    String owner = adapter.ownerWith(0);
    assertThatThrownBy(() -> agree(owner, 1_000_000_000_000_000L))
        .isInstanceOf(PaymentRefused.class);
    assertThatThrownBy(() -> payIn(UUID.randomUUID(), owner, 0)).isInstanceOf(PaymentRefused.class);
    try (PaymentConnection connection = adapter.connection()) {
      for (Remark bad : new Remark[] {null, new Remark("", "why"), new Remark("operator", " ")}) {
        assertThatThrownBy(() -> connection.agreeLimit(owner, new Amount(1, "EUR"), bad))
            .isInstanceOf(PaymentRefused.class);
      }
      assertThat(connection.accounts(owner)).isEmpty();
    }
  }

  @Test
  void ofManyAtOnceTakesExactlyAsManyAsTheLimitCovers() throws Exception {
    String owner = adapter.ownerWith(200);
    agree(owner, 300);
    List<Callable<Object>> buyers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      buyers.add(() -> buy(owner, 100));
    }
    List<Object> outcomes = atOnce(buyers);
    assertThat(outcomes).filteredOn(Outcome.Held.class::isInstance).hasSize(5);
    assertThat(outcomes).filteredOn(Outcome.Declined.class::isInstance).hasSize(THREADS - 5);
    assertThat(account(owner)).isEqualTo(new CreditAccount("EUR", -300, 0, 300));
  }

  @Test
  void aLimitThatIsLoweredWhileMoneyIsTakenHoldsAtEveryMoment() throws Exception {
    for (int round = 0; round < 5; round++) {
      String owner = adapter.ownerWith(0);
      agree(owner, 500);
      List<Callable<Object>> works = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        works.add(() -> buy(owner, 100));
        works.add(() -> agree(owner, 200));
      }
      List<Object> outcomes = atOnce(works);
      CreditAccount account = account(owner);
      long taken = outcomes.stream().filter(Outcome.Held.class::isInstance).count() * 100;
      assertThat(account.balanceMinor()).isEqualTo(-taken);
      assertThat(taken).isLessThanOrEqualTo(account.limitMinor());
      assertThat(account.limitMinor()).isIn(200L, 500L);
    }
  }

  private CreditAccount agree(String owner, long minor) throws PaymentException {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.agreeLimit(owner, new Amount(minor, "EUR"), WHY);
    }
  }

  private void payIn(UUID transfer, String owner, long minor) throws PaymentException {
    try (PaymentConnection connection = adapter.connection()) {
      connection.payIn(transfer, owner, new Amount(minor, "EUR"), WHY);
    }
  }

  private CreditAccount account(String owner) throws PaymentException {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.accounts(owner).get(0);
    }
  }

  private Outcome buy(String owner, long minor) throws Exception {
    HoldRequest request = hold(owner, minor);
    TestBranch branch = adapter.begin();
    Outcome outcome = branch.connection().authorise(request);
    if (outcome instanceof Outcome.Held held) {
      branch.connection().adopt(held.paymentId(), request);
    }
    branch.end();
    if (branch.prepare() == XAResource.XA_OK) {
      branch.commit();
    }
    return outcome;
  }

  /** A refusal is an outcome; who waited too long for the row asks again. */
  private static List<Object> atOnce(List<Callable<Object>> works) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(works.size());
    try {
      List<Object> outcomes = new ArrayList<>();
      List<Callable<Object>> patient =
          works.stream().<Callable<Object>>map(work -> () -> patiently(work)).toList();
      for (Future<Object> future : threads.invokeAll(patient)) {
        outcomes.add(future.get());
      }
      return outcomes;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Object patiently(Callable<Object> work) throws Exception {
    for (int tries = 1; ; tries++) {
      try {
        return work.call();
      } catch (PaymentRefused refused) {
        return refused;
      } catch (PaymentUnavailable busy) {
        if (tries == 10) {
          throw busy;
        }
      }
    }
  }
}
