package org.quittance.terminal.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatCommandTest {

  @Test
  void namesHomeAndStoreForAShell() {
    RepeatCommand command = RepeatCommand.naming("quittance", "my home", "http://store");

    assertThat(command.opening("b-1"))
        .isEqualTo("quittance --home 'my home' --server http://store open b-1 --out opened");
  }

  @Test
  void isAsShortAsTheScriptThatKnowsBoth() {
    RepeatCommand command = RepeatCommand.calledAs("PORT=9090 bin/quittance", "bin/quittance", "h");

    assertThat(command.opening("b-1")).isEqualTo("PORT=9090 bin/quittance open b-1 --out opened");
    assertThat(command.withKey("k 1")).isEqualTo("PORT=9090 bin/quittance buy --key 'k 1'");
    assertThat(command.at("http://other").withKey("k"))
        .isEqualTo("bin/quittance --home h --server http://other buy --key k");
  }
}
