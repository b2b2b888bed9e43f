package org.quittance.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who counts as one caller by its address. */
class ClientAddressTest {

  @Test
  void isAnAddressOfVersionFourAsItStands() {
    assertThat(ClientAddress.network("192.0.2.1")).isEqualTo("192.0.2.1");
  }

  @Test
  void isAWholeNetworkOfVersionSix() {
    assertThat(ClientAddress.network("2001:db8:0:1::5"))
        .isEqualTo(ClientAddress.network("2001:db8:0:1:ffff::9"))
        .isNotEqualTo(ClientAddress.network("2001:db8:0:2::5"));
  }

  @Test
  void isTheLastOneOfAllHeaderLines() {
    assertThat(ClientAddress.last(List.of("203.0.113.9", "192.0.2.1"))).contains("192.0.2.1");
    assertThat(ClientAddress.last(List.of("203.0.113.9, 203.0.113.8, 192.0.2.1")))
        .contains("192.0.2.1");
    assertThat(ClientAddress.last(List.of("203.0.113.9", "203.0.113.8 ,\t192.0.2.1 ")))
        .contains("192.0.2.1");
    assertThat(ClientAddress.last(List.of())).isEmpty();
  }

  @Test
  void asksNoNameServerForWhatIsNoAddress() {
    assertThat(ClientAddress.network("unknown.example")).isEqualTo("unknown.example");
    assertThat(ClientAddress.network("a".repeat(99))).hasSize(45);
    assertThat(ClientAddress.network("::::")).isEqualTo("::::");
  }
}
