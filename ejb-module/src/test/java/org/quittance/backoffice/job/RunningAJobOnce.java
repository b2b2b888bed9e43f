package org.quittance.backoffice.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.House;
import org.quittance.recovery.ProcessRegister;
import org.quittance.shared.Ids;
import org.quittance.shared.InstantConverter;
import org.quittance.shared.TimeLimits;

/** Several nodes over one database: a run is one node's, and another's once that node died. */
abstract class RunningAJobOnce {

  private static final String JOB = "reconcile";

  private Database database;
  private House node;
  private House other;
  private House third;

  abstract Database database();

  @BeforeEach
  void start(@TempDir Path data) {
    database = database();
    node = process("one", data);
    other = process("other", data);
    third = process("third", data);
  }

  @AfterEach
  void stop() {
    node.close();
    other.close();
    third.close();
  }

  @Test
  void refusesASecondRunWhileItsNodeLives() {
    UUID run = begin();
    seen(node, Instant.now().minus(life()).plusSeconds(15));
    assertThatThrownBy(() -> other.bean(RunJob.class).start(JOB))
        .isInstanceOf(JobAlreadyRunning.class);
    assertThat(facts(run).state()).isEqualTo("running");
  }

  @Test
  void refusesASecondSlotInTheDatabaseItself() {
    begin();
    assertThatThrownBy(() -> other.transact(() -> runs(other).begin(JOB, Counts.zero("purchases"))))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void takesANodeForDeadThatWasQuietForTooLong() {
    begin();
    seen(node, Instant.now().minus(life()).minusSeconds(1));
    assertThat(other.bean(ProcessRegister.class).isLiving(left().process())).isFalse();
  }

  @Test
  void takesAnEarlierProcessOfTheSameNodeForDeadAtOnce(@TempDir Path data) {
    begin();
    try (House next = process("one", data)) {
      assertThat(next.bean(ProcessRegister.class).isLiving(left().process())).isFalse();
    }
  }

  @Test
  void givesADeadNodesRunToOneOfThoseWhoWantIt() throws Exception {
    UUID run = begin();
    count(node, run, "purchases", Ids.next(), 3);
    JobRun left = left();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> first = () -> takeOver(other, left);
      Callable<Boolean> second = () -> takeOver(third, left);
      var taken = threads.invokeAll(List.of(first, second));
      assertThat(List.of(taken.get(0).get(), taken.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
    } finally {
      threads.shutdownNow();
    }
    assertThat(facts(run)).isEqualTo(new JobRun.Facts(run, "running", "purchases=3"));
  }

  @Test
  void showsHowFarTheRunCameAndCountsEachPageOnce() {
    UUID run = begin();
    UUID page = Ids.next();
    assertThat(count(node, run, "purchases", page, 3)).isTrue();
    assertThat(count(node, run, "purchases", page, 3)).isFalse();
    assertThat(facts(run).words()).isEqualTo("purchases=3");
    assertThat(count(node, run, "purchases", Ids.next(), 2)).isTrue();
    assertThat(facts(run).words()).isEqualTo("purchases=5");
  }

  /** It was only held up; what it does now must not mix with the work of who took over. */
  @Test
  void letsANodeThatWasTakenForDeadNeitherCountNorEndTheRun() {
    UUID run = begin();
    assertThat(takeOver(other, left())).isTrue();
    assertThatThrownBy(() -> count(node, run, "purchases", Ids.next(), 3))
        .hasMessageContaining("Run " + run + " is process ");
    node.transact(() -> runs(node).completed(run));
    node.transact(() -> runs(node).failed(run, "The step failed."));
    assertThat(facts(run)).isEqualTo(new JobRun.Facts(run, "running", "purchases=0"));
    other.transact(() -> runs(other).completed(run));
    assertThat(facts(run).state()).isEqualTo("completed");
  }

  private House process(String name, Path data) {
    System.setProperty("quittance.node", name);
    try {
      var house = new House(database, data);
      ProcessRegister register = house.bean(ProcessRegister.class);
      change(
          "INSERT INTO backoffice.process (seen_at, started_at, node, id) VALUES (?, ?, '"
              + register.node()
              + "', ?)",
          Instant.now(),
          Instant.now(),
          register.process());
      return house;
    } finally {
      System.clearProperty("quittance.node");
    }
  }

  private Duration life() {
    return other.bean(TimeLimits.class).processLife();
  }

  private void seen(House house, Instant at) {
    change(
        "UPDATE backoffice.process SET seen_at = ? WHERE id = ?",
        at,
        house.bean(ProcessRegister.class).process());
  }

  private void change(String sql, Object... values) {
    try (Connection connection = database.connect();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] instanceof Instant instant) {
          statement.setTimestamp(i + 1, InstantConverter.timestamp(instant));
        } else {
          statement.setString(i + 1, values[i].toString());
        }
      }
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private UUID begin() {
    return node.transact(() -> runs(node).begin(JOB, Counts.zero("purchases")));
  }

  private JobRun left() {
    return other.transact(() -> runs(other).unfinished(JOB).orElseThrow());
  }

  private static boolean takeOver(House house, JobRun left) {
    return house.transact(() -> runs(house).takeOver(left));
  }

  private static boolean count(House house, UUID run, String step, UUID last, long more) {
    return house.transact(
        () -> runs(house).count(run, step, last, Counts.zero().with("purchases", more)));
  }

  private JobRun.Facts facts(UUID run) {
    return third.transact(() -> runs(third).find(run).orElseThrow().facts());
  }

  private static JobRuns runs(House house) {
    return house.bean(JobRuns.class);
  }
}
