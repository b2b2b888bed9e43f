package org.quittance.adapter.crash;

import java.nio.file.Path;
import org.quittance.adapter.crash.Coordinator.Order;

/** The process that dies. */
public final class CrashChild {

  private CrashChild() {}

  /** SCENARIO ORDER PLACE STORE-URL LICENSE-URL PROCESSOR-URL FOLDER. */
  public static void main(String[] arguments) throws Exception {
    Scenario scenario = Scenario.valueOf(arguments[0]);
    Stage stage = new Stage(arguments[3], arguments[4]);
    Path folder = Path.of(arguments[6]);
    Shop shop = new Shop(stage, arguments[5], folder, Order.valueOf(arguments[1]));
    scenario.prepare(shop);
    KillSwitch.arm(arguments[2], folder.resolve("steps"));
    scenario.act(shop);
    KillSwitch.awaitSteps();
    // Nothing else may keep it alive, and nothing of it may be tidied up.
    Runtime.getRuntime().halt(0);
  }
}
