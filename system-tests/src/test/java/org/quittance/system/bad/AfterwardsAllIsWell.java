package org.quittance.system.bad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.Device;
import org.quittance.system.harness.RawHttp;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** After all the bad input of a class a purchase and an exchange still work. */
@ExtendWith(DemoServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AfterwardsAllIsWell {

  final Shop shop;
  final RawHttp raw;

  AfterwardsAllIsWell(ServerProcess server) {
    shop = new Shop(server.url());
    raw = new RawHttp(server.url());
  }

  @AfterAll
  void buyAndOpen() {
    assertThat(new Device().open(shop.open(), newProof()).status()).isEqualTo(201);
  }

  /** The compact proof of a purchase made for it. */
  final String newProof() {
    JsonNode bought = shop.bought(shop.sell(1));
    return bought.path("boxSet").path("eBoxes").path(0).path("proof").asText();
  }
}
