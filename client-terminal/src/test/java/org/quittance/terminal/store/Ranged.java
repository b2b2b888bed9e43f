package org.quittance.terminal.store;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Arrays;

/** Serves a ciphertext with ranges; may cut the connection after so many bytes of an answer. */
public final class Ranged implements Reply {
  private final byte[] bytes;
  private final String tag;
  private final int cutAfter;

  public Ranged(byte[] bytes, String tag) {
    this(bytes, tag, Integer.MAX_VALUE);
  }

  public Ranged(byte[] bytes, String tag, int cutAfter) {
    this.bytes = bytes;
    this.tag = tag;
    this.cutAfter = cutAfter;
  }

  @Override
  public void send(HttpExchange exchange, byte[] body) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    boolean partial =
        range != null && tag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
    int from = partial ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
    exchange.getResponseHeaders().set("ETag", tag);
    if (partial) {
      String place = "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length;
      exchange.getResponseHeaders().set("Content-Range", place);
    }
    exchange.sendResponseHeaders(partial ? 206 : 200, bytes.length - from);
    int until = (int) Math.min(bytes.length, (long) from + cutAfter);
    exchange.getResponseBody().write(Arrays.copyOfRange(bytes, from, until));
    exchange.getResponseBody().flush();
    exchange.close();
  }
}
