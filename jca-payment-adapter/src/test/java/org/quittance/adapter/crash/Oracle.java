package org.quittance.adapter.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.transaction.xa.XAResource;
import org.quittance.processor.Effect;

/**
 * Judges what is left: by SQL in both databases, by the coordinator's log, and by the processor's
 * journal.
 */
final class Oracle {
  private static final String PURCHASE = "'" + Story.PURCHASE + "'";
  private static final String REFUND = "'" + Story.REFUND + "'";

  private final Stage stage;
  private final Path decisions;
  private final List<Effect> journal;

  Oracle(Stage stage, Path decisions, List<Effect> journal) {
    this.stage = stage;
    this.decisions = decisions;
    this.journal = journal;
  }

  void judge() throws Exception {
    boolean sold = inLicenses("SELECT COUNT(*) FROM sold") == 1;
    boolean refunded = inLicenses("SELECT COUNT(*) FROM refunded") == 1;
    int decided = Files.exists(decisions) ? Files.readAllLines(decisions).size() : 0;
    assertThat(decided).as("decisions").isEqualTo((sold ? 1 : 0) + (refunded ? 1 : 0));
    nothingIsLeftOpen();
    bothStoresAgree(sold, refunded);
    theBooksBalance(sold, refunded);
    theProcessorTookItOnce(sold, refunded);
    everythingIsTold();
  }

  private void nothingIsLeftOpen() throws Exception {
    assertThat(inStore("SELECT COUNT(*) FROM adapter.branch WHERE state IN ('active', 'prepared')"))
        .as("open branches of the adapter")
        .isZero();
    try (LicenseBranch branch = new LicenseStore(stage.licenseUrl()).branch()) {
      assertThat(branch.resource().recover(XAResource.TMSTARTRSCAN | XAResource.TMENDRSCAN))
          .as("open branches of the license database")
          .isEmpty();
    }
    assertThat(
            inStore(
                "SELECT COUNT(*) FROM adapter.payment WHERE due_at IS NOT NULL"
                    + " OR state NOT IN ('captured', 'voided', 'declined')"))
        .as("payments without an end")
        .isZero();
  }

  private void bothStoresAgree(boolean sold, boolean refunded) throws SQLException {
    String payment = "SELECT COUNT(*) FROM adapter.payment WHERE purchase_id = " + PURCHASE;
    assertThat(inStore(payment + " AND state = 'captured'")).as("captured").isEqualTo(one(sold));
    assertThat(inStore(payment)).as("payments").isLessThanOrEqualTo(1);
    String refund = "SELECT COUNT(*) FROM adapter.refund WHERE id = " + REFUND;
    assertThat(inStore(refund + " AND state = 'paid'")).as("paid back").isEqualTo(one(refunded));
    assertThat(inStore(refund + " AND state NOT IN ('paid', 'released')"))
        .as("refunds without an end")
        .isZero();
    assertThat(inStore("SELECT COALESCE(SUM(refunded_minor), 0) FROM adapter.payment"))
        .as("taken back from the payment")
        .isEqualTo(one(refunded) * Story.REFUND_MINOR);
  }

  private void theBooksBalance(boolean sold, boolean refunded) throws SQLException {
    boolean byCard = inStore("SELECT COUNT(*) FROM adapter.payment WHERE gateway = 'stripe'") > 0;
    long spent = byCard ? 0 : one(sold) * Story.PRICE_MINOR - one(refunded) * Story.REFUND_MINOR;
    assertThat(inStore("SELECT SUM(balance_minor) FROM adapter.account"))
        .as("credit")
        .isEqualTo(Story.CREDIT_MINOR - spent);
    assertThat(inStore("SELECT SUM(pending_minor) FROM adapter.account")).as("held").isZero();
    assertThat(inStore("SELECT SUM(amount_minor) FROM adapter.entry WHERE book = 'credit'"))
        .as("entries of the account")
        .isEqualTo(Story.CREDIT_MINOR - spent);
    assertThat(inStore("SELECT SUM(amount_minor) FROM adapter.entry")).as("all entries").isZero();
  }

  private void theProcessorTookItOnce(boolean sold, boolean refunded) {
    boolean byCard = !journal.isEmpty();
    assertThat(minors(Effect.Kind.CAPTURE))
        .as("captures")
        .isEqualTo(byCard && sold ? List.of(Story.PRICE_MINOR) : List.of());
    assertThat(minors(Effect.Kind.REFUND))
        .as("refunds")
        .isEqualTo(byCard && refunded ? List.of(Story.REFUND_MINOR) : List.of());
    int holds = minors(Effect.Kind.HOLD).size();
    int ended = minors(Effect.Kind.CAPTURE).size() + minors(Effect.Kind.CANCEL).size();
    assertThat(holds).as("holds").isLessThanOrEqualTo(1);
    assertThat(ended).as("holds that ended").isGreaterThanOrEqualTo(holds).isLessThanOrEqualTo(1);
  }

  private List<Long> minors(Effect.Kind kind) {
    return journal.stream().filter(e -> e.kind() == kind).map(Effect::amount).toList();
  }

  private void everythingIsTold() throws SQLException {
    assertThat(inStore("SELECT COUNT(*) FROM adapter.notice WHERE delivered_at IS NULL"))
        .as("notices nobody was told")
        .isZero();
    assertThat(list(stage.connectToStore(), "SELECT id FROM adapter.notice ORDER BY id"))
        .as("notices")
        .isEqualTo(
            list(
                new LicenseStore(stage.licenseUrl()).connect(),
                "SELECT notice_id FROM told ORDER BY notice_id"));
  }

  private static long one(boolean thing) {
    return thing ? 1 : 0;
  }

  private long inStore(String sql) throws SQLException {
    return Long.parseLong(list(stage.connectToStore(), sql).get(0));
  }

  private long inLicenses(String sql) throws SQLException {
    return Long.parseLong(list(new LicenseStore(stage.licenseUrl()).connect(), sql).get(0));
  }

  private static List<String> list(Connection open, String sql) throws SQLException {
    try (Connection connection = open;
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (result.next()) {
        found.add(result.getString(1));
      }
      return found;
    }
  }
}
