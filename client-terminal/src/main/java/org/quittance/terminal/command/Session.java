package org.quittance.terminal.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.quittance.terminal.api.Credentials;
import org.quittance.terminal.api.Patience;
import org.quittance.terminal.api.Probe;
import org.quittance.terminal.api.QuittanceApi;
import org.quittance.terminal.api.Server;
import org.quittance.terminal.api.ServerTime;
import org.quittance.terminal.conformance.Await;
import org.quittance.terminal.conformance.Client;
import org.quittance.terminal.conformance.RunConformance;
import org.quittance.terminal.content.DeliverContent;
import org.quittance.terminal.document.FetchKeys;
import org.quittance.terminal.document.VerifyDocument;
import org.quittance.terminal.home.Home;
import org.quittance.terminal.home.Journal;
import org.quittance.terminal.home.KeptBoxSets;
import org.quittance.terminal.home.KeptKeys;
import org.quittance.terminal.opening.OpenBoxSet;
import org.quittance.terminal.opening.ReceiveProofs;
import org.quittance.terminal.outcome.UsageMistake;
import org.quittance.terminal.purchase.BuyProducts;
import org.quittance.terminal.purchase.RepeatCommand;

/** One run of the terminal: where it works, for whom, and the use cases wired accordingly. */
final class Session {
  private final ServerTime time = new ServerTime(Clock.systemUTC());
  private final Program program;
  private final Optional<Credentials> credentials;
  private final Screen screen;
  private final Patience forReading;
  private final Patience forChanges;
  private Home home;
  private Server server;
  private QuittanceApi api;

  /**
   * @param program how people call this terminal, for the commands they are told to type
   */
  Session(
      Program program,
      Map<String, String> environment,
      PrintStream out,
      PrintStream err,
      boolean watched,
      Patience forReading,
      Patience forChanges) {
    this.program = program;
    this.credentials = Credentials.in(environment);
    this.screen = new Screen(out, err, watched);
    this.forReading = forReading;
    this.forChanges = forChanges;
  }

  void useHome(Path directory) {
    home = directory == null ? home : new Home(directory);
  }

  void useServer(String url) {
    server = url == null ? server : Server.at(url);
  }

  void useJson(boolean json) {
    screen.useJson(json);
  }

  String program() {
    return program.name();
  }

  Screen screen() {
    return screen;
  }

  QuittanceApi api() {
    if (api == null) {
      api = new QuittanceApi(server(), credentials, time, forReading, forChanges);
    }
    return api;
  }

  KeptBoxSets boxSets() {
    return new KeptBoxSets(home());
  }

  BuyProducts buyProducts() {
    String user = credentials.orElseThrow(Credentials::missing).user();
    Journal journal = new Journal(home(), server().root(), user);
    return new BuyProducts(api(), journal, boxSets(), repeatCommand());
  }

  RepeatCommand repeatCommand() {
    String directory = home == null ? "DIR" : home.directory().toString();
    return program
        .again()
        .map(call -> RepeatCommand.calledAs(call, program.name(), directory))
        .orElseGet(() -> RepeatCommand.naming(program.name(), directory, server().root()));
  }

  OpenBoxSet openBoxSet() {
    DeliverContent delivery =
        new DeliverContent(api(), home(), screen.progress(), forReading.firstPause());
    return new OpenBoxSet(api(), time, home(), fetchKeys(), delivery);
  }

  ReceiveProofs receiveProofs() {
    return new ReceiveProofs(boxSets(), verifyDocument());
  }

  /** The account in the environment, if there is one, is the neighbour. */
  RunConformance runConformance(Client client) {
    Await await = new Await(forChanges.total(), forChanges.firstPause());
    return new RunConformance(new Probe(server(), time), time, client, credentials, await);
  }

  VerifyDocument verifyDocument() {
    return new VerifyDocument(() -> fetchKeys().fetch(), time::now);
  }

  private FetchKeys fetchKeys() {
    return new FetchKeys(api(), new KeptKeys(home(), server().root()));
  }

  private Home home() {
    if (home == null) {
      throw new UsageMistake("Say where this terminal keeps its things: --home DIR.");
    }
    return home;
  }

  private Server server() {
    if (server == null) {
      throw new UsageMistake("Say which store to ask: --server URL.");
    }
    return server;
  }
}
