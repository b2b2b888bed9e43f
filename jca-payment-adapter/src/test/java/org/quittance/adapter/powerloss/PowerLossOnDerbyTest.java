package org.quittance.adapter.powerloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentMethod;
import org.quittance.adapter.testing.TestBranch;

/** The power fails while the adapter works, and the disk has only what was forced. */
class PowerLossOnDerbyTest {
  private static final int CUTS = Integer.getInteger("cuts", 15);

  /** Writes and forces; a purchase makes some thirty of them. */
  private static final int LONGEST_LIFE = 900;

  private static final String NEW_STORE = path("new-store");

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random chance = new Random(seed);
  private final Acknowledged acknowledged = new Acknowledged();
  private final String name = path("power-" + UUID.randomUUID());
  private int lives;

  /** Each test has a copy. */
  @BeforeAll
  static void makeStore() throws Exception {
    Life life = new Life(url(NEW_STORE), new Acknowledged(), 0);
    life.begin(true);
    bury(life, NEW_STORE);
  }

  @AfterAll
  static void throwStoreAway() {
    Disk.throwAway(NEW_STORE);
  }

  @BeforeEach
  void copyStore() {
    Disk.of(NEW_STORE).leave(disk(0), NEW_STORE, chance);
  }

  @Test
  void keepsEverythingThatWasAcknowledged() throws Exception {
    int busy = 0;
    for (int cut = 0; cut < CUTS; cut++) {
      busy += liveUntilCut(1 + chance.nextInt(LONGEST_LIFE)) ? 1 : 0;
    }
    Life last = begin();
    assertNothingIsLost();
    bury(last, disk(lives));
    // The rest died while they recovered.
    assertThat(busy).isGreaterThan(CUTS / 4);
  }

  /**
   * @return whether it died only after it had recovered
   */
  private boolean liveUntilCut(int operations) throws Exception {
    CountDownLatch failed = new CountDownLatch(1);
    Disk.of(disk(lives))
        .cutAfter(
            operations,
            () -> {
              acknowledged.powerFails();
              Disk.of(disk(lives)).leave(disk(lives + 1), disk(lives), chance);
              failed.countDown();
            });
    Life life = begin();
    boolean busy = failed.getCount() > 0;
    assertNothingIsLost();
    life.work();
    assertThat(failed.await(2, TimeUnit.MINUTES)).isTrue();
    assertThat(life.failures()).as("seed %d", seed).isEmpty();
    bury(life, disk(lives));
    acknowledged.powerIsBack();
    lives++;
    return busy;
  }

  private void assertNothingIsLost() throws SQLException {
    Audit audit = new Audit(url(disk(lives)));
    assertThat(audit.lost(acknowledged)).as("seed %d, life %d", seed, lives).isEmpty();
    assertThat(audit.unbalanced()).as("seed %d, life %d", seed, lives).isEmpty();
  }

  /** Shows that the other test can fail: on such a disk the same work loses something. */
  @Test
  void losesSomethingOnADiskThatLies() throws Exception {
    Disk.of(disk(0)).lie();
    assertThat(liveUntilCut(LONGEST_LIFE)).isTrue();
    assertThatThrownBy(
            () -> {
              begin();
              assertNothingIsLost();
            })
        .isInstanceOfAny(AssertionError.class, PaymentException.class);
  }

  @Test
  void forcesTheDiskOnceForEachDurableStepOfAPurchase() throws Exception {
    Life life = begin();
    long[] fewest = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE};
    for (int i = 0; i < 10; i++) {
      long[] forced = forcesOfAPurchase(life);
      for (int step = 0; step < fewest.length; step++) {
        // Derby's own checkpoints come in between now and then.
        fewest[step] = Math.min(fewest[step], forced[step]);
      }
    }
    bury(life, disk(0));
    assertThat(fewest).as("hold, adopt, prepare, commit").containsOnly(1);
  }

  private long[] forcesOfAPurchase(Life life) throws Exception {
    HoldRequest request =
        new HoldRequest(UUID.randomUUID(), 1, "ann", new Amount(5, "EUR"), PaymentMethod.credit());
    TestBranch branch = life.adapter().begin();
    long start = Disk.of(disk(0)).forces();
    UUID payment = ((Outcome.Held) branch.connection().authorise(request)).paymentId();
    long held = Disk.of(disk(0)).forces();
    branch.connection().adopt(payment, request);
    long adopted = Disk.of(disk(0)).forces();
    branch.end().prepare();
    long prepared = Disk.of(disk(0)).forces();
    branch.commit();
    long committed = Disk.of(disk(0)).forces();
    return new long[] {held - start, adopted - held, prepared - adopted, committed - prepared};
  }

  private Life begin() throws Exception {
    Life life = new Life(url(disk(lives)), acknowledged, seed + lives);
    life.begin(false);
    return life;
  }

  private static void bury(Life life, String disk) throws Exception {
    life.end();
    try {
      DriverManager.getConnection(url(disk) + ";shutdown=true").close();
    } catch (SQLException confirmed) {
      assertThat(confirmed.getSQLState()).isEqualTo("08006");
    }
    if (!disk.equals(NEW_STORE)) {
      Disk.throwAway(disk);
    }
  }

  private String disk(int life) {
    return name + "-" + life;
  }

  private static String url(String disk) {
    return "jdbc:derby:forgetful:" + disk;
  }

  private static String path(String name) {
    return Path.of("target", name).toAbsolutePath().toString();
  }
}
