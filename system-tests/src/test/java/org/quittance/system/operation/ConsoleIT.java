package org.quittance.system.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** Somebody opens the operator's console. */
@ExtendWith(DemoServer.class)
class ConsoleIT {

  private final ServerProcess server;

  ConsoleIT(ServerProcess server) {
    this.server = server;
  }

  @Test
  void asksAStrangerToSignIn() {
    var browser = new Browser(server.url());
    HttpResponse<String> first = browser.get("/console/purchases");
    assertThat(first.statusCode()).isIn(302, 303);
    assertThat(first.headers().firstValue("Location").orElseThrow()).contains("/console/sign-in");
  }

  @Test
  void refusesAWrongPasswordAndShowsNothing() {
    var browser = new Browser(server.url());
    HttpResponse<String> answer = browser.signIn("demo-operator", "wrong");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("password");
    assertThat(browser.get("/console/purchases").statusCode()).isIn(302, 303);
  }

  @Test
  void showsAnOperatorThePurchasesWithTheirPayment() {
    var shop = new Shop(server.url());
    JsonNode bought = shop.bought(shop.sell(4321));
    var browser = new Browser(server.url());
    browser.signIn("demo-operator", "demo");
    HttpResponse<String> list = browser.follow("/console/purchases");
    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.body()).contains(bought.path("purchaseId").asText()).contains("43.21");
    assertThat(list.body().toLowerCase(java.util.Locale.ROOT)).contains("captured");
    assertThat(list.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void findsThePurchaseOfAProofAndTellsItsStory() {
    var shop = new Shop(server.url());
    JsonNode bought = shop.bought(shop.sell(4321));
    var browser = new Browser(server.url());
    browser.signIn("demo-operator", "demo");
    String proof = bought.at("/boxSet/eBoxes/0/proofId").asText();
    HttpResponse<String> found = browser.get("/console/find?q=" + proof);
    String place = found.headers().firstValue("Location").orElseThrow();
    assertThat(place).endsWith("/console/purchases/" + bought.path("purchaseId").asText());
    String page = browser.get("/console/purchases/" + bought.path("purchaseId").asText()).body();
    assertThat(page).contains("demo-member", "ready to be taken", "a proof was given");
    assertThat(server.data().resolve("log").resolve("server.log"))
        .content()
        .doesNotContain("JSF1103")
        .doesNotContain("\u001b[");
  }

  @Test
  void refusesAMember() {
    var browser = new Browser(server.url());
    browser.signIn("demo-member", "demo");
    HttpResponse<String> list = browser.get("/console/purchases");
    assertThat(list.statusCode()).isEqualTo(403);
    assertThat(list.body()).doesNotContain("Exception");
  }

  @Test
  void keepsItsSessionCookieFromScriptsAndOtherSites() {
    var browser = new Browser(server.url());
    HttpResponse<String> page = browser.get("/console/sign-in");
    for (String cookie : page.headers().allValues("Set-Cookie")) {
      assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Strict");
    }
  }
}
