package org.quittance.terminal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @TempDir Path home;

  private TerminalRun run(String words) {
    return TerminalRun.people(home, "http://localhost:1", words.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "buy",
        "buy book:many",
        "buy book --method gold",
        "buy book --key \u00e9",
        "open",
        "open ../x --out /tmp",
        "boxset",
        "verify no-such-file",
        "product",
        "product add --sku S",
        "product add --sku S --name N --price 9.90 pom.xml",
        "product add --sku S --name N --price EUR:990 no-such-file",
        "sing",
        "products --loudly"
      })
  void mistakesAreOneLineAndCodeTwo(String words) {
    TerminalRun run = run(words);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("refused: usage: ").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://x", "localhost:8080", "http://", "http://u:p@x", "http://x/?q", "%"})
  void theServerIsAWebAddress(String url) {
    TerminalRun run = TerminalRun.people(home, url, "products");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).startsWith("refused: usage: --server takes the address").hasLineCount(1);
  }

  @Test
  void homeAndServerAreAskedFor() {
    assertThat(TerminalRun.of(Map.of(), List.of("products")).err()).contains("--server URL");
    List<String> words = List.of("--server", "http://localhost:1", "open", "x", "--out", "y");
    assertThat(TerminalRun.of(Map.of(), words).err()).contains("--home DIR");
  }

  @Test
  void optionsMayStandBehindTheCommand() {
    TerminalRun run =
        TerminalRun.unanswered(home, "http://localhost:1", "verify", "pom.xml", "--json");

    assertThat(run.exit()).isEqualTo(6);
    assertThat(run.json().getBoolean("valid")).isFalse();
    List<String> words = List.of("verify", "--server", "http://x", "pom.xml", "--home", "" + home);
    assertThat(TerminalRun.of(Map.of(), words).out()).contains("NOT valid");
  }

  @Test
  void aMistypedCommandIsNamed() {
    assertThat(run("opn").err()).contains("There is no command 'opn'; did you mean open?");
    assertThat(run("product ad").err()).contains("There is no command 'ad'; did you mean add?");
    assertThat(run("products --loudly").err()).contains("'--loudly'").doesNotContain("index");
    assertThat(run("products all").err()).contains("'all'").doesNotContain("index");
  }

  @Test
  void aQuantityHasNoOption() {
    assertThat(run("buy book --quantity 0").err()).contains("behind the SKU, as in ");
    assertThat(run("buy book --quantity=2").err()).contains("LEDGER-HANDBOOK:3");
  }

  @Test
  void theExampleIsSomethingTheDemoShopSells() {
    assertThat(run("buy").err()).contains("LEDGER-HANDBOOK:3");
  }

  @Test
  void helpIsACommandToo() {
    assertThat(run("help").out()).contains("buy", "open", "verify");
    assertThat(run("help buy").out()).startsWith("Usage: quittance buy").contains("--token");
  }

  @Test
  void everyCommandIsDescribedByAWholeSentence() {
    String commands = run("help").out().replaceAll("(?s).*Commands:\\R|\\R\\RAccount.*", "");

    assertThat(commands.split("\\R  (?=\\w)")).hasSize(10).allMatch(line -> line.endsWith("."));
  }

  @Test
  void helpIsNoMistake() {
    TerminalRun run = run("buy --help");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("SKU[:N]").contains("--key");
  }
}
