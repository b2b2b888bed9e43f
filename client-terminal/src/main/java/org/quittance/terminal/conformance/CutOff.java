package org.quittance.terminal.conformance;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocketFactory;

/** Sends an order by hand and cuts the connection, as a client that dies does. */
final class CutOff {
  private static final int CONNECT_MILLIS = 5_000;
  private static final int ANSWER_MILLIS = 30_000;

  private final Wire wire;

  CutOff(Wire wire) {
    this.wire = wire;
  }

  /** Cuts as soon as the order is on its way: whether it arrives, nobody knows. */
  void beforeAnswer(String key, String order) {
    send(key, order, false);
  }

  /** Cuts at the first byte of the answer, so that the order was certainly worked on. */
  void withinAnswer(String key, String order) {
    send(key, order, true);
  }

  private void send(String key, String order, boolean awaitAnswer) {
    URI target = wire.probe().at(Paths.PURCHASES);
    try (Socket socket = connected(target)) {
      socket.setSoTimeout(ANSWER_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write(request(target, key, order).getBytes(StandardCharsets.UTF_8));
      out.flush();
      if (awaitAnswer && socket.getInputStream().read() < 0) {
        throw new Broken("The connection was closed without an answer.");
      }
    } catch (IOException failed) {
      throw new Broken("The order could not be sent, or no answer began: " + failed.getMessage());
    }
  }

  private static Socket connected(URI target) throws IOException {
    boolean secure = target.getScheme().equals("https");
    int usual = secure ? 443 : 80;
    int port = target.getPort() < 0 ? usual : target.getPort();
    Socket plain = new Socket();
    plain.connect(new InetSocketAddress(target.getHost(), port), CONNECT_MILLIS);
    return secure
        ? ((SSLSocketFactory) SSLSocketFactory.getDefault())
            .createSocket(plain, target.getHost(), port, true)
        : plain;
  }

  private String request(URI target, String key, String order) {
    int length = order.getBytes(StandardCharsets.UTF_8).length;
    return String.join(
        "\r\n",
        "POST " + target.getRawPath() + " HTTP/1.1",
        "Host: " + target.getRawAuthority(),
        "Authorization: " + wire.authorization(),
        "Idempotency-Key: " + key,
        "Content-Type: application/json",
        "Accept: application/json",
        "Connection: close",
        "Content-Length: " + length,
        "",
        order);
  }
}
