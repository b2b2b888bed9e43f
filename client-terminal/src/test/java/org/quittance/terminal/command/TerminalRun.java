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
import java.util.Optional;
import org.quittance.terminal.api.Patience;

/** One run of the whole terminal inside the test. */
record TerminalRun(int exit, String out, String err) {
  /** Long enough for a busy machine, where an answer is expected in the end. */
  private static final Patience PATIENT = patience(Duration.ofSeconds(15));

  /** Short, where none will come. */
  private static final Patience SHORT = patience(Duration.ofMillis(500));

  private static final Program PROGRAM = new Program("quittance", Optional.empty());

  private static final Map<String, String> MEMBER =
      Map.of("QUITTANCE_USER", "demo-member", "QUITTANCE_PASSWORD", "open-sesame");

  static TerminalRun json(Path home, String server, String... words) {
    List<String> all =
        new ArrayList<>(List.of("--home", home.toString(), "--server", server, "--json"));
    all.addAll(List.of(words));
    return of(MEMBER, all);
  }

  /** Like json, where the server is not expected to answer. */
  static TerminalRun unanswered(Path home, String server, String... words) {
    List<String> all =
        new ArrayList<>(List.of("--home", home.toString(), "--server", server, "--json"));
    all.addAll(List.of(words));
    return of(MEMBER, SHORT, all);
  }

  static TerminalRun people(Path home, String server, String... words) {
    List<String> all = new ArrayList<>(List.of("--home", home.toString(), "--server", server));
    all.addAll(List.of(words));
    return of(MEMBER, all);
  }

  static TerminalRun of(Map<String, String> environment, List<String> words) {
    return of(environment, PATIENT, words);
  }

  private static Patience patience(Duration total) {
    return new Patience(total, total, Duration.ofMillis(20), Duration.ofMillis(100));
  }

  private static TerminalRun of(
      Map<String, String> environment, Patience patience, List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Session session =
        new Session(PROGRAM, environment, outStream, errStream, false, patience, patience);
    int exit =
        new CommandLineRunner(session, outStream, errStream).run(words.toArray(String[]::new));
    return new TerminalRun(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  JsonObject json() {
    return Json.createReader(new StringReader(out)).readObject();
  }
}
