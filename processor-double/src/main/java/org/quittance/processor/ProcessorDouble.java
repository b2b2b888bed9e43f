package org.quittance.processor;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
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
public final class ProcessorDouble implements AutoCloseable {

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

  /** The interface's root, {@code http://localhost:N}. */
  public String url() {
    return "http://localhost:" + port;
  }

  /** Misbehaves so from now on, beside what was ordered before. */
  public void misbehave(Fault fault) {
    faults.add(fault);
  }

  /** The source of every choice from now on. */
  public void seed(long seed) {
    faults.seed(seed);
  }

  /** No fault of those that were ordered happens any more. */
  public void behave() {
    faults.clear();
  }

  /**
   * Is gone until {@link #comeBack}.
   *
   * @param hanging takes connections and answers nothing, instead of refusing them
   */
  public synchronized void goAway(boolean hanging) {
    if (hanging) {
      presence.hang(true);
    } else if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  /** Listens, and answers what came while it hung. */
  public synchronized void comeBack() {
    presence.hang(false);
    if (server == null) {
      server = open(port);
      serve();
    }
  }

  /** Forgets every Idempotency-Key. */
  public void forgetKeys() {
    books.answers().forget();
  }

  /** Loses an intent that was not confirmed. */
  public void lose(String intent) {
    books.change(
        () -> {
          intents.lose(intent);
          return null;
        });
  }

  /** Ends a hold as time would. */
  public void expire(String intent) {
    books.change(() -> intents.expire(intents.get(intent)));
  }

  /** The payer acts at the processor's page. */
  public void act(String intent, boolean agreed) {
    books.change(() -> intents.act(intent, agreed));
  }

  /**
   * The payer's bank takes money back.
   *
   * @return the dispute's ID
   */
  public String dispute(String intent, long amount, String reason) {
    return books.change(() -> paidBack.dispute(intent, amount, reason));
  }

  /**
   * The payer's bank asks, and takes nothing yet.
   *
   * @return the dispute's ID
   */
  public String inquire(String intent, long amount, String reason) {
    return books.change(() -> paidBack.inquire(intent, amount, reason));
  }

  /** The payer's bank takes the money it asked about before. */
  public void escalate(String inquiry) {
    books.change(
        () -> {
          paidBack.escalate(inquiry);
          return null;
        });
  }

  /** The payer's bank decides. */
  public void closeDispute(String dispute, boolean won) {
    books.change(
        () -> {
          paidBack.closeDispute(dispute, won);
          return null;
        });
  }

  /** A refund that was paid does not arrive. */
  public void bounce(String refund) {
    books.change(
        () -> {
          paidBack.bounce(refund);
          return null;
        });
  }

  /** Tells of anything, also of what nobody can read. */
  public void tell(String type, JsonObject object) {
    books.change(
        () -> {
          books.tell(type, object);
          return null;
        });
  }

  /** Tells every event of the past once more, as another event about the same thing. */
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

  /** What was done to money so far, oldest first. */
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
