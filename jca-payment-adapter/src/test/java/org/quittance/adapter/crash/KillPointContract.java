package org.quittance.adapter.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quittance.adapter.crash.Coordinator.Order;
import org.quittance.processor.ProcessorDouble;

/**
 * A process dies at a durable step, a new one recovers, and nothing is half done. By default at the
 * places that differ most; with {@code -Dmatrix=all} before and after every step.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
abstract class KillPointContract {
  private static final boolean ALL = "all".equals(System.getProperty("matrix"));

  private final Path home = Path.of("target", "crash", UUID.randomUUID().toString());
  private Stages stages;

  abstract Stages newStages(Path folder) throws Exception;

  /** Each test has a copy. */
  @BeforeAll
  void makeDatabases() throws Exception {
    Files.createDirectories(home);
    stages = newStages(home.toAbsolutePath());
    Stage original = stages.original();
    new LicenseStore(original.licenseUrl()).make();
    try (Shop shop = new Shop(original, "http://localhost:1", home, Order.ADAPTER_FIRST)) {
      shop.open();
    }
    stages.rest(original);
  }

  static Stream<KillPoint> killPoints() {
    return ALL ? KillPoint.all() : KillPoint.some();
  }

  static Stream<SecondDeath> secondDeaths() {
    return ALL ? SecondDeath.all() : SecondDeath.some();
  }

  static Stream<Scenario> scenarios() {
    return ALL ? KillPoint.scenarios() : Stream.of(Scenario.CARD_PURCHASE);
  }

  static Stream<KillPoint> firstDeaths() {
    return ALL ? SecondDeath.firsts() : SecondDeath.firsts().limit(1);
  }

  /** One test's databases, processor and processes. */
  private final class Play implements AutoCloseable {
    private final Path folder = Files.createDirectories(home.resolve(UUID.randomUUID().toString()));
    private final Stage stage = stages.copy(folder.toAbsolutePath());
    private final ProcessorDouble processor = ProcessorDouble.start(folder.resolve("journal"));
    private final Child child = new Child(stage, processor.url(), folder.toAbsolutePath());

    Play() throws Exception {}

    void die(Scenario scenario, Order order, String place) throws Exception {
      int status = child.run(scenario, order, place);
      assertThat(status).as("%s at %s: %s", scenario, place, child.output()).isEqualTo(137);
      child.steps();
    }

    List<String> live(Scenario scenario, Order order) throws Exception {
      int status = child.run(scenario, order, "nowhere");
      assertThat(status).as("%s: %s", scenario, child.output()).isZero();
      return child.steps();
    }

    void recover(Order order) throws Exception {
      try (Shop shop = new Shop(stage, processor.url(), folder, order)) {
        shop.recover();
      }
    }

    void judge() throws Exception {
      new Oracle(stage, folder.resolve("decisions"), processor.journal()).judge();
    }

    void forgetDecisions() throws Exception {
      Files.delete(folder.resolve("decisions"));
    }

    @Override
    public void close() {
      processor.close();
      stages.rest(stage);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("killPoints")
  void leavesNothingHalfDone(KillPoint point) throws Exception {
    try (Play play = new Play()) {
      play.die(point.scenario(), point.order(), point.place());
      play.recover(point.order());
      play.judge();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("secondDeaths")
  void leavesNothingHalfDoneByARecoveryThatDies(SecondDeath death) throws Exception {
    KillPoint first = death.first();
    try (Play play = new Play()) {
      play.die(first.scenario(), first.order(), first.place());
      play.die(Scenario.RECOVERY, first.order(), death.place());
      play.recover(first.order());
      play.judge();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void knowsEveryDurableStep(Scenario scenario) throws Exception {
    try (Play play = new Play()) {
      List<String> passed = play.live(scenario, Order.ADAPTER_FIRST);
      assertThat(passed).map(KillPointContract::step).containsAll(KillPoint.steps(scenario));
      assertThat(KillPoint.steps(scenario)).containsAll(steps(passed));
      play.judge();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("firstDeaths")
  void knowsEveryDurableStepOfRecovering(KillPoint first) throws Exception {
    try (Play play = new Play()) {
      play.die(first.scenario(), first.order(), first.place());
      List<String> passed = play.live(Scenario.RECOVERY, first.order());
      assertThat(passed).map(KillPointContract::step).containsAll(SecondDeath.steps(first));
      assertThat(SecondDeath.steps(first)).containsAll(steps(passed));
      play.judge();
    }
  }

  /** The events of the processor are read by a clock, so they come in where they do not matter. */
  private static List<String> steps(List<String> places) {
    return places.stream()
        .map(KillPointContract::step)
        .filter(step -> !step.startsWith("ReadProcessorEvents."))
        .distinct()
        .toList();
  }

  private static String step(String place) {
    return place.replaceAll("^(before|after) |#.*$", "");
  }

  /** Shows that the others can fail: without its log the coordinator ends the branches unlike. */
  @Test
  void noticesARecoveryThatForgotTheDecision() throws Exception {
    KillPoint point = KillPoint.adapterFirst(Scenario.CREDIT_PURCHASE, "after Decisions.commit");
    try (Play play = new Play()) {
      play.die(point.scenario(), point.order(), point.place());
      play.forgetDecisions();
      play.recover(point.order());
      assertThatThrownBy(play::judge).isInstanceOf(AssertionError.class);
    }
  }
}
