package org.quittance.terminal.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quittance.terminal.api.Patience;

/** One run of the whole terminal inside the test, with an impatience that suits tests. */
record TerminalRun(int exit, String out, String err) {
  private static final Patience SHORT =
      new Patience(
          Duration.ofSeconds(2),
          Duration.ofMillis(800),
          Duration.ofMillis(20),
          Duration.ofMillis(100));
  private static final Map<String, String> MEMBER =
      Map.of("QUITTANCE_USER", "demo-member", "QUITTANCE_PASSWORD", "open-sesame");

  static TerminalRun json(Path home, String server, String... words) {
    List<String> all =
        new ArrayList<>(List.of("--home", home.toString(), "--server", server, "--json"));
    all.addAll(List.of(words));
    return of(MEMBER, all);
  }

  static TerminalRun people(Path home, String server, String... words) {
    List<String> all = new ArrayList<>(List.of("--home", home.toString(), "--server", server));
    all.addAll(List.of(words));
    return of(MEMBER, all);
  }

  static TerminalRun of(Map<String, String> environment, List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Session session = new Session(environment, outStream, errStream, false, SHORT, SHORT);
    int exit =
        new CommandLineRunner(session, outStream, errStream).run(words.toArray(String[]::new));
    return new TerminalRun(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  JsonObject json() {
    return Json.createReader(new StringReader(out)).readObject();
  }
}
