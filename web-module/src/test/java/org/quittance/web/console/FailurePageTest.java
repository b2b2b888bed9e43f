package org.quittance.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class FailurePageTest {

  private static final UUID INCIDENT = UUID.fromString("0199f2a4-7c1e-7b52-9d0e-3f6a58c1b7de");

  @Test
  void givesTheNumberToQuote() {
    assertThat(FailurePage.write(Failure.of(500, null), INCIDENT, false))
        .contains(INCIDENT.toString());
  }

  @Test
  void writesNoMarkupOfOthers() {
    assertThat(FailurePage.write(Failure.of(404, "<script>&"), INCIDENT, false))
        .contains("&lt;script&gt;&amp;")
        .doesNotContain("<script>");
  }

  @Test
  void offersAMemberToSignOut() {
    assertThat(FailurePage.write(Failure.of(403, null), INCIDENT, true))
        .contains("action=\"/console/sign-out\"");
  }

  @Test
  void leadsAStrangerToTheFirstPageAndAnOperatorToTheirs() {
    assertThat(FailurePage.write(Failure.of(404, null), INCIDENT, false))
        .contains("href=\"/\">Go to the first page")
        .doesNotContain("/console");
    assertThat(FailurePage.write(Failure.of(404, null), INCIDENT, true))
        .contains("href=\"/console/purchases\"");
  }

  @Test
  void treatsAnythingStrangeAsAnErrorOfTheServer() {
    assertThat(Failure.of(0, null).status()).isEqualTo(500);
  }

  @Test
  void saysWhenToComeBackToAStoreThatIsAway() {
    assertThat(Failure.busy().status()).isEqualTo(503);
    assertThat(Failure.busy().problem().headers()).containsKey("Retry-After");
  }
}
