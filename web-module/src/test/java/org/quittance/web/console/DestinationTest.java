package org.quittance.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/purchases?before=0199f2a4-7c1e-7b52-9d0e-3f6a58c1b7de",
        "/console/purchases/0199f2a4-7c1e-7b52-9d0e-3f6a58c1b7de",
        "/console/find?q=abc"
      })
  void leadsToAPageOfTheConsole(String wanted) {
    assertThat(Destination.inside(wanted)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "https://elsewhere.example/console/",
        "//elsewhere.example/console/",
        "/console/../api/v1/products",
        "/console/\\elsewhere.example",
        "/console/purchases\r\nSet-Cookie: a=b",
        "/console/sign-in?to=/console/sign-in",
        "/api/v1/products",
        "javascript:alert(1)"
      })
  void leadsNowhereElse(String wanted) {
    assertThat(Destination.inside(wanted)).isEqualTo("/console/purchases");
  }

  @Test
  void comesBackAfterSigningIn() {
    assertThat(Destination.signInFor("/console/purchases", "before=abc"))
        .isEqualTo("/console/sign-in?to=%2Fconsole%2Fpurchases%3Fbefore%3Dabc");
  }

  @Test
  void keepsTheAddressOfTheFirstPageShort() {
    assertThat(Destination.signInFor("/console/purchases", null)).isEqualTo("/console/sign-in");
  }
}
