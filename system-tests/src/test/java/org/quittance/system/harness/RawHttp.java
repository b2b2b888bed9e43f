package org.quittance.system.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** HTTP by hand over a socket, for requests that no decent client would send. */
public final class RawHttp {

  private static final int TIMEOUT_MILLIS = 60_000;

  private final int port;

  public RawHttp(String root) {
    this.port = URI.create(root).getPort();
  }

  /**
   * @param head request line and headers, lines parted by {@code \n}; Host and Connection are added
   */
  public Answer send(String head, byte[] body) {
    return exchange(head, out -> out.write(body));
  }

  /** A body that is sent in pieces until it is all sent or the server has answered. */
  public Answer stream(String head, byte[] piece, long pieces) {
    return exchange(
        head,
        out -> {
          for (long i = 0; i < pieces; i++) {
            out.write(piece);
          }
        });
  }

  /** Writes a request's body. */
  private interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  private Answer exchange(String head, Body body) {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      OutputStream out = socket.getOutputStream();
      String all = head.strip() + "\nHost: localhost:" + port + "\nConnection: close\n\n";
      out.write(all.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      writeUnlessAnswered(body, out);
      return read(socket.getInputStream());
    } catch (IOException failed) {
      throw new UncheckedIOException(head + ": " + failed, failed);
    }
  }

  /** A server that has refused closes its side while we still send; its answer is there to read. */
  private static void writeUnlessAnswered(Body body, OutputStream out) {
    try {
      body.writeTo(out);
      out.flush();
    } catch (IOException refusedEarly) {
      return;
    }
  }

  /** The whole of an answer. */
  static Answer read(InputStream in) throws IOException {
    String status = line(in);
    if (!status.startsWith("HTTP/1.1 ")) {
      throw new IOException("no answer: '" + status + "'");
    }
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    boolean chunked = headers.getOrDefault("Transfer-Encoding", List.of()).contains("chunked");
    byte[] body = chunked ? chunks(in) : whole(in, headers);
    return new Answer(
        Integer.parseInt(status.substring(9, 12)),
        HttpHeaders.of(headers, (name, value) -> true),
        body);
  }

  private static byte[] whole(InputStream in, Map<String, List<String>> headers)
      throws IOException {
    List<String> length = headers.get("Content-Length");
    return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length.get(0)));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    var body = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(in), 16); size > 0; size = next(in)) {
      body.write(in.readNBytes(size));
    }
    return body.toByteArray();
  }

  private static int next(InputStream in) throws IOException {
    line(in);
    return Integer.parseInt(line(in), 16);
  }

  static String line(InputStream in) throws IOException {
    byte[] bytes = new byte[65536];
    int length = 0;
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      bytes[length++] = (byte) next;
    }
    return new String(Arrays.copyOf(bytes, length), StandardCharsets.ISO_8859_1).strip();
  }
}
