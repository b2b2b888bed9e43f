package org.quittance.system.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Stands between the terminal and the server, passes every byte on and remembers the heads of the
 * requests, so that a test can see what the terminal asks for and act at that moment.
 */
public final class Relay implements AutoCloseable {

  private final ServerSocket listener;
  private final int target;
  private final Consumer<String> beforeRequest;
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong broken = new AtomicLong();
  private volatile long most = Long.MAX_VALUE;
  private volatile String unanswered = "";

  /**
   * @param server the server's address
   * @param beforeRequest is given each request's head before the server gets it
   */
  public Relay(String server, Consumer<String> beforeRequest) {
    this.target = java.net.URI.create(server).getPort();
    this.beforeRequest = beforeRequest;
    try {
      listener = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    daemon(this::accept);
  }

  public String url() {
    return "http://localhost:" + listener.getLocalPort();
  }

  /** The heads of all requests so far. */
  public List<String> heads() {
    return List.copyOf(heads);
  }

  /** The head of the newest request, or empty if its answer has begun. */
  public String unanswered() {
    return unanswered;
  }

  /** Bytes the server sent so far. */
  public long answeredBytes() {
    return answered.get();
  }

  /** Connections that either side cut, as a dying server or terminal does. */
  public long brokenConnections() {
    return broken.get();
  }

  /** Falls silent towards the terminal after so many more bytes. */
  public void holdAfter(long bytes) {
    most = answered.get() + bytes;
  }

  /** Passes everything on again, on connections made from now on. */
  public void letGo() {
    most = Long.MAX_VALUE;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        daemon(() -> join(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void join(Socket client) {
    try (client;
        var server = new Socket("localhost", target)) {
      Thread back = daemon(() -> copyAnswers(server, client));
      copyRequests(client, server);
      back.join();
    } catch (IOException ended) {
      broken.incrementAndGet();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void copyRequests(Socket client, Socket server) throws IOException {
    InputStream in = client.getInputStream();
    OutputStream out = server.getOutputStream();
    byte[] buffer = new byte[64 * 1024];
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
      if (text.matches("(?s)(GET|POST) /.*")) {
        String head = text.split("\r\n\r\n", 2)[0];
        heads.add(head);
        unanswered = head;
        beforeRequest.accept(head);
      }
      out.write(buffer, 0, length);
    }
    server.shutdownOutput();
  }

  private void copyAnswers(Socket server, Socket client) {
    byte[] buffer = new byte[64 * 1024];
    try (client) {
      InputStream in = server.getInputStream();
      OutputStream out = client.getOutputStream();
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        unanswered = "";
        if (answered.get() + length > most) {
          waitForEver(client);
          return;
        }
        answered.addAndGet(length);
        out.write(buffer, 0, length);
      }
    } catch (IOException cut) {
      broken.incrementAndGet();
    }
  }

  private void waitForEver(Socket client) {
    while (most != Long.MAX_VALUE && !client.isClosed()) {
      Pause.millis(50);
    }
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
