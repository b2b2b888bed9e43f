package org.quittance.system.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Stands between a client and the server and changes answers on their way, as a server with that
 * flaw would give them. Requests arrive as they were sent, Host header and all.
 */
public final class BreakingRelay implements AutoCloseable {

  private static final Set<String> FRAMING =
      Set.of("content-length", "transfer-encoding", "connection", "keep-alive");

  private final ServerSocket listener;
  private final int target;
  private final Flaw flaw;

  /** Changes an answer, or does not. */
  public interface Flaw {
    Answer spoil(Asked asked, Answer honest);

    /** Leaves every answer as it is. */
    static Flaw none() {
      return (asked, honest) -> honest;
    }

    /** This one first, then the other. */
    default Flaw and(Flaw other) {
      return (asked, honest) -> other.spoil(asked, spoil(asked, honest));
    }
  }

  /**
   * A request.
   *
   * @param line its first line, without the protocol: {@code GET /api/v1/products?limit=2}
   * @param headers by name in lower case
   */
  public record Asked(String line, Map<String, String> headers, byte[] body) {

    /** A header's value, or an empty text. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  public BreakingRelay(String server, Flaw flaw) {
    this.target = URI.create(server).getPort();
    this.flaw = flaw;
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

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        daemon(() -> pass(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** One request and its answer; clients open the next connection by themselves. */
  private void pass(Socket client) {
    try (client;
        var server = new Socket("localhost", target)) {
      Asked asked = read(client.getInputStream());
      forward(asked, server.getOutputStream());
      Answer answer = flaw.spoil(asked, RawHttp.read(server.getInputStream()));
      write(answer, client.getOutputStream());
    } catch (IOException cut) {
      // A client that cuts its connection is part of what is tried; so is a spare one never used.
      return;
    }
  }

  private static Asked read(InputStream in) throws IOException {
    String line = RawHttp.line(in);
    if (line.isEmpty()) {
      throw new IOException("closed");
    }
    Map<String, String> headers = new LinkedHashMap<>();
    for (String next = RawHttp.line(in); !next.isEmpty(); next = RawHttp.line(in)) {
      int colon = next.indexOf(':');
      headers.put(
          next.substring(0, colon).toLowerCase(Locale.ROOT), next.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Asked(line.replace(" HTTP/1.1", ""), headers, in.readNBytes(length));
  }

  private static void forward(Asked asked, OutputStream out) throws IOException {
    var head = new StringBuilder(asked.line()).append(" HTTP/1.1\r\n");
    asked.headers().forEach((name, value) -> append(head, name, value));
    head.append("content-length: ").append(asked.body().length).append("\r\n");
    send(head, asked.body(), out);
  }

  private static void write(Answer answer, OutputStream out) throws IOException {
    var head = new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" As It Is\r\n");
    answer
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> append(head, name, value)));
    if (answer.status() != 304 && answer.status() != 204) {
      head.append("content-length: ").append(answer.body().length).append("\r\n");
    }
    send(head, answer.body(), out);
  }

  private static void append(StringBuilder head, String name, String value) {
    if (!FRAMING.contains(name.toLowerCase(Locale.ROOT))) {
      head.append(name).append(": ").append(value).append("\r\n");
    }
  }

  private static void send(StringBuilder head, byte[] body, OutputStream out) throws IOException {
    head.append("connection: close\r\n\r\n");
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
  }

  private static void daemon(Runnable work) {
    var thread = new Thread(work, "breaking-relay");
    thread.setDaemon(true);
    thread.start();
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
