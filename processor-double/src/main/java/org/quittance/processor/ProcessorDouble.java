package org.quittance.processor;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A card processor in this process. It listens from its start until it is closed, or away; started
 * again on the same journal it knows what it knew, and every key it answered.
 */
public final class ProcessorDouble implements ProcessorControl, AutoCloseable {

  private static final Duration USUAL_HOLD = Duration.ofDays(7);

  static {
    // Without it each answer waits some 40 ms for the other side's acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Path path;
  private final Books books;
  private final Intents intents;
  private final PaidBack paidBack;
  private final Faults faults = new Faults();
  private final Presence presence = new Presence();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpHandler desk;
  private final HttpHandler page;
  private final int port;
  private HttpServer server;

  private ProcessorDouble(Path journal, int wantedPort, Duration holdTime, Clock clock) {
    path = journal;
    books = new Books(journal, clock);
    server = open(wantedPort);
    port = server.getAddress().getPort();
    intents = new Intents(books, holdTime, url() + PayerPage.PATH);
    paidBack = new PaidBack(books, intents);
    desk = new Desk(books, new Rules(books, intents, paidBack), faults, presence);
    page = new PayerPage(this);
    serve();
  }

  /** Listens on a free port. */
  public static ProcessorDouble start(Path journal) {
    return start(journal, 0, USUAL_HOLD);
  }

  /**
   * @param journal the file of its journal; what stands there is taken up
   * @param port 0 for a free one
   * @param holdTime how long a hold lasts
   */
  public static ProcessorDouble start(Path journal, int port, Duration holdTime) {
    return new ProcessorDouble(journal, port, holdTime, Clock.systemUTC());
  }

  @Override
  public String url() {
    return "http://localhost:" + port;
  }

  @Override
  public void misbehave(Fault fault) {
    faults.add(fault);
  }

  @Override
  public void seed(long seed) {
    faults.seed(seed);
  }

  @Override
  public void behave() {
    faults.clear();
  }

  @Override
  public synchronized void goAway(boolean hanging) {
    if (hanging) {
      presence.hang(true);
    } else if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  @Override
  public synchronized void comeBack() {
    presence.hang(false);
    if (server == null) {
      server = open(port);
      serve();
    }
  }

  @Override
  public void forgetKeys() {
    books.answers().forget();
  }

  @Override
  public void lose(String intent) {
    books.change(
        () -> {
          intents.lose(intent);
          return null;
        });
  }

  @Override
  public void expire(String intent) {
    books.change(() -> intents.expire(intents.get(intent)));
  }

  @Override
  public void act(String intent, boolean agreed) {
    books.change(() -> intents.act(intent, agreed));
  }

  @Override
  public String dispute(String intent, long amount, String reason) {
    return books.change(() -> paidBack.dispute(intent, amount, reason));
  }

  @Override
  public void closeDispute(String dispute, boolean won) {
    books.change(
        () -> {
          paidBack.closeDispute(dispute, won);
          return null;
        });
  }

  @Override
  public void bounce(String refund) {
    books.change(
        () -> {
          paidBack.bounce(refund);
          return null;
        });
  }

  @Override
  public void repeatEvents() {
    books.change(
        () -> {
          books
              .events()
              .forEach(
                  event ->
                      books.tell(
                          event.getString("type"),
                          event.getJsonObject("data").getJsonObject("object")));
          return null;
        });
  }

  @Override
  public List<Effect> journal() {
    return Journal.read(path);
  }

  private void serve() {
    server.createContext("/v1/", desk);
    server.createContext(PayerPage.PATH, page);
    server.setExecutor(threads);
    server.start();
  }

  private static HttpServer open(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public synchronized void close() {
    presence.hang(false);
    if (server != null) {
      server.stop(0);
    }
    threads.shutdownNow();
    books.close();
  }
}
