package org.quittance.system.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Credit;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;
import org.quittance.system.harness.Terminal;
import org.quittance.system.harness.TerminalRun;
import org.quittance.system.harness.Workspace;

/** A purchase that cannot be: nothing is held and nothing is taken. */
@ExtendWith(DemoServer.class)
class DeclineIT {

  private static final long MORE_THAN_ANYBODY_HAS = 99_999_900;

  private final ServerProcess server;
  private final Shop shop;

  DeclineIT(ServerProcess server) {
    this.server = server;
    this.shop = new Shop(server.url());
  }

  @Test
  void declinesForLackOfCreditAndSaysSoAgainUnderTheSameKey() {
    String sku = shop.sell(MORE_THAN_ANYBODY_HAS);
    String key = UUID.randomUUID().toString();
    Credit before = shop.credit();
    Answer first = shop.buy(key, sku, 1);
    Answer again = shop.buy(key, sku, 1);
    assertThat(first.status()).isEqualTo(402);
    assertThat(first.code()).isEqualTo("insufficient-credit");
    assertThat(again.status()).isEqualTo(402);
    assertThat(again.code()).isEqualTo("insufficient-credit");
    assertThat(again.json().path("detail")).isEqualTo(first.json().path("detail"));
    assertThat(shop.credit()).isEqualTo(before);
  }

  @Test
  void endsTheTerminalWithItsOwnCodeForADecline() {
    String sku = shop.sell(MORE_THAN_ANYBODY_HAS);
    TerminalRun run =
        new Terminal(Workspace.fresh("poor"), server.url(), "demo-member").run("buy", sku);
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(4);
    assertThat(run.errors()).matches("refused: insufficient-credit: [^\n]+\n");
  }

  @Test
  void refusesAProductNobodySells() {
    assertRefused(shop.buy(newKey(), "NO-SUCH-PRODUCT", 1), 404, "unknown-product");
  }

  @Test
  void refusesACurrencyTheProductHasNoPriceIn() {
    String order = Shop.order(shop.sell(100), 1).replace("EUR", "CHF");
    assertRefused(
        shop.member().post("/api/v1/purchases", order, "Idempotency-Key", newKey()),
        422,
        "currency-not-offered");
  }

  @Test
  void refusesAMethodThatIsNotOffered() {
    String order = Shop.order(shop.sell(100), 1).replace("credit", "card");
    assertRefused(
        shop.member().post("/api/v1/purchases", order, "Idempotency-Key", newKey()),
        422,
        "method-not-offered");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void refusesAQuantityOutOfRange(int quantity) {
    Credit before = shop.credit();
    assertRefused(shop.buy(newKey(), shop.sell(1), quantity), 422, "quantity-out-of-range");
    assertThat(shop.credit()).isEqualTo(before);
  }

  @Test
  void refusesAPurchaseWithoutAKey() {
    assertRefused(
        shop.member().post("/api/v1/purchases", Shop.order(shop.sell(1), 1)),
        400,
        "idempotency-key-missing");
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().path("next").asText()).isNotBlank();
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
