package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.api.PaymentStep;
import org.quittance.adapter.testing.AdapterContract;
import org.quittance.adapter.testing.TestBranch;

/** What the store itself refuses, whoever asks. */
abstract class HistoryContract extends AdapterContract {
  private HoldRequest request;

  @BeforeAll
  void pay() throws Exception {
    request = hold(adapter.ownerWith(500), 300);
    TestBranch branch = adapter.begin();
    branch.pay(request);
    branch.endPrepareCommit();
  }

  @Test
  void tellsWhoMovedAPaymentWhenAndWhy() throws Exception {
    assertThat(
            number(
                "SELECT COUNT(*) FROM adapter.payment_event e JOIN adapter.payment p"
                    + " ON p.id = e.payment_id WHERE p.purchase_id = ? AND e.xid IS NOT NULL"
                    + " AND e.actor LIKE 'node-%' AND e.reason <> ''",
                request.purchaseId()))
        .as("intended, held, prepared, captured")
        .isEqualTo(4);
  }

  @Test
  void tellsWhatAPaymentWentThrough() throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      UUID payment = connection.standing(request.purchaseId()).orElseThrow().paymentId();

      List<PaymentStep> steps = connection.steps(payment);

      assertThat(steps)
          .extracting(PaymentStep::state)
          .containsExactly(State.INTENDED, State.HELD, State.PREPARED, State.CAPTURED);
      assertThat(steps).isSortedAccordingTo(Comparator.comparing(PaymentStep::at));
      assertThat(steps).allMatch(step -> !step.reason().isBlank());
      assertThat(connection.steps(UUID.randomUUID())).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE adapter.payment_event SET reason = 'other'",
        "DELETE FROM adapter.payment_event",
        "UPDATE adapter.branch_payment SET adopted_at = CURRENT_TIMESTAMP",
        "DELETE FROM adapter.branch_payment",
        "UPDATE adapter.entry SET amount_minor = amount_minor * 2",
        "DELETE FROM adapter.entry",
        "UPDATE adapter.account_event SET reason = 'other'",
        "DELETE FROM adapter.account_event"
      })
  void keepsHistoryAsItIs(String change) throws Exception {
    // 22018: what Derby's trigger provokes; P0001: what PostgreSQL's raises.
    assertThat(refusal(change)).isIn("22018", "P0001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE adapter.account SET balance_minor = -1",
        "UPDATE adapter.account SET pending_minor = balance_minor + 1",
        "UPDATE adapter.account SET limit_minor = -1",
        "UPDATE adapter.payment SET state = 'voided'",
        "UPDATE adapter.payment SET state = 'paid'",
        "UPDATE adapter.payment SET live_purchase_id = NULL",
        "UPDATE adapter.payment SET amount_minor = 0",
        "UPDATE adapter.branch SET state = 'active'",
        "UPDATE adapter.branch SET state = 'lost'",
        "UPDATE adapter.transfer SET state = 'pending'",
        "INSERT INTO adapter.payment_event SELECT payment_id, 'captured', 'voided', happened_at,"
            + " actor, reason, xid FROM adapter.payment_event WHERE to_state = 'captured'"
      })
  void refusesWhatCannotBe(String change) throws Exception {
    // 23513 and 23514: a check constraint of Derby and of PostgreSQL.
    assertThat(refusal(change)).isIn("23513", "23514");
  }

  @Test
  void allowsOneLivePaymentOfAPurchaseOnly() throws Exception {
    String second =
        "INSERT INTO adapter.payment (id, purchase_id, attempt, payer, amount_minor, currency,"
            + " gateway, state, live_purchase_id, created_at) SELECT"
            + " '00000000-0000-7000-8000-000000000000', purchase_id, 2, payer, amount_minor,"
            + " currency, gateway, 'held', purchase_id, created_at FROM adapter.payment";
    assertThat(refusal(second)).isEqualTo("23505");
  }

  private String refusal(String change) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      SQLException[] refused = new SQLException[1];
      assertThatThrownBy(() -> statement.executeUpdate(change))
          .isInstanceOfSatisfying(SQLException.class, e -> refused[0] = e);
      return refused[0].getSQLState();
    }
  }
}
