package org.quittance.storefront.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoosingATargetTest {

  /** Another name of this machine; the dot at its end makes it no literal "localhost". */
  private static final String NAME_INSIDE = "localhost.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example/hooks",
        "https://shop.example:8443/hooks?store=7",
        "https://1.1.1.1/",
        "HTTPS://shop.example",
        "https://[2606:4700::1111]/hooks"
      })
  void takesWhatIsOutInTheInternet(String url) {
    assertThat(Target.of(url, Reach.PUBLIC).isEnciphered()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://shop.example/hooks",
        "ftp://shop.example/",
        "file:///etc/passwd",
        "jar:https://shop.example/!/x",
        "gopher://127.0.0.1:25/",
        "https://",
        "https:///path",
        "https:opaque",
        "shop.example/hooks",
        "",
        "https://user@shop.example/",
        "https://user:pass@shop.example/",
        "https://shop.example/#part",
        "https://shop.example:0/",
        "https://shop.example:65536/",
        "https://shop.example/a b",
        "https://shop.example/\r\nX: y",
        "https://sh\u00f6p.example/",
        "https://localhost/",
        "https://LOCALHOST:8443/",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://2130706433/",
        "https://169.254.169.254/latest/meta-data",
        "https://10.1.2.3/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[fd00::1]/"
      })
  void refusesEverythingElse(String url) {
    assertThatThrownBy(() -> Target.of(url, Reach.PUBLIC))
        .isInstanceOfSatisfying(
            TargetRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("webhook-url-refused"));
  }

  @Test
  void looksNamesUpAtTheCallAndRefusesWhatTheyHide() {
    Target unknown = Target.of("https://nobody.invalid/", Reach.PUBLIC);
    assertThatThrownBy(unknown::addresses).isInstanceOf(TargetRefused.class);
    Target hidden = Target.of("https://" + NAME_INSIDE + "/", Reach.PUBLIC);
    assertThatThrownBy(hidden::addresses).isInstanceOf(TargetRefused.class);
  }

  @Test
  void saysTheSameOfNamesInsideAndOfNamesThereAreNot() {
    assertThat(why(Target.of("https://" + NAME_INSIDE + "/", Reach.PUBLIC)))
        .isEqualTo(why(Target.of("https://nobody.invalid/", Reach.PUBLIC)));
  }

  private static String why(Target target) {
    try {
      return "Called at " + target.addresses();
    } catch (TargetRefused refused) {
      return refused.why();
    }
  }

  @Test
  void reachesThisMachineInTheClearOnlyWhereThatIsAllowed() {
    String here = "http://127.0.0.1:9/hooks";
    assertThatThrownBy(() -> Target.of(here, Reach.PUBLIC)).isInstanceOf(TargetRefused.class);
    assertThat(Target.of(here, Reach.LOOPBACK).addresses()).hasSize(1);
    assertThat(Target.of("http://localhost:9/", Reach.LOOPBACK).addresses()).isNotEmpty();
    for (String elsewhere : new String[] {"http://10.0.0.1/", "http://shop.example/"}) {
      assertThatThrownBy(() -> Target.of(elsewhere, Reach.LOOPBACK))
          .isInstanceOf(TargetRefused.class);
    }
    assertThatThrownBy(() -> Target.of("https://10.0.0.1/", Reach.LOOPBACK))
        .isInstanceOf(TargetRefused.class);
    assertThat(Target.of("http://10.0.0.1/", Reach.ANY).addresses()).hasSize(1);
    assertThatThrownBy(() -> Target.of("http://0.0.0.0/", Reach.ANY))
        .isInstanceOf(TargetRefused.class);
  }

  @Test
  void splitsAnAddressAsItIsSent() {
    Target target = Target.of("https://[2606:4700::1111]:8443?x=1", Reach.PUBLIC);
    assertThat(target.host()).isEqualTo("2606:4700::1111");
    assertThat(target.authority()).isEqualTo("[2606:4700::1111]:8443");
    assertThat(target.resource()).isEqualTo("/?x=1");
    assertThat(Target.of("https://shop.example/a%20b", Reach.PUBLIC).resource())
        .isEqualTo("/a%20b");
    assertThat(Target.of("https://shop.example", Reach.PUBLIC).port()).isEqualTo(443);
  }
}
