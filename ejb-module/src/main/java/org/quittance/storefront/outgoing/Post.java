package org.quittance.storefront.outgoing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST to an address that was checked: no redirect, no cookie, no proxy, no connection kept.
 *
 * <p>The platform's HTTP client looks names up itself and cannot be told which address to call, so
 * the few lines of HTTP/1.1 that a POST needs stand here, over the platform's sockets and TLS, and
 * the certificate is checked against the name.
 */
public final class Post {

  private static final Logger LOG = Logger.getLogger(Post.class.getName());

  private final SSLSocketFactory tls;
  private final Duration most;

  /**
   * @param tls whom to trust
   * @param most all of it, from the first connection to the answer's last header
   */
  public Post(SSLSocketFactory tls, Duration most) {
    this.tls = tls;
    this.most = most;
  }

  /**
   * Never throws for what the other side does.
   *
   * @param headers names and values; both must be free of line breaks
   */
  public Answer send(Target target, Map<String, String> headers, byte[] body) {
    long began = System.nanoTime();
    var late = new AtomicBoolean();
    try {
      ResponseHead head = exchange(target, head(target, headers, body), body, late);
      return new Answer(head.status(), head.retryAfter(), null, since(began));
    } catch (TargetRefused refused) {
      return new Answer(null, Optional.empty(), refused.why(), since(began));
    } catch (IOException failed) {
      LOG.log(Level.FINE, "No answer from " + target.authority(), failed);
      String why = late.get() ? "no answer in " + most.toMillis() + " ms" : words(failed);
      return new Answer(null, Optional.empty(), why, since(began));
    }
  }

  private ResponseHead exchange(Target target, byte[] head, byte[] body, AtomicBoolean late)
      throws IOException {
    long end = System.nanoTime() + most.toNanos();
    try (Socket socket = connect(target.addresses(), target.port(), end)) {
      CompletableFuture<Void> bell = ring(socket, leftMillis(end), late);
      try {
        return speak(socket, target, head, body);
      } finally {
        bell.cancel(false);
      }
    }
  }

  /**
   * Connects to the first address where that can be done. Each has its share of the time that is
   * left, so that one where nothing comes back does not use up the others'.
   */
  static Socket connect(List<InetAddress> addresses, int port, long end) throws IOException {
    IOException last = new ConnectException("no address to call");
    for (int i = 0; i < addresses.size(); i++) {
      int shareMillis = (int) Math.max(1, leftMillis(end) / (addresses.size() - i));
      var socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(addresses.get(i), port), shareMillis);
        return socket;
      } catch (IOException notReached) {
        socket.close();
        last = notReached;
      }
    }
    throw last;
  }

  private static long leftMillis(long end) {
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
  }

  private ResponseHead speak(Socket connected, Target target, byte[] head, byte[] body)
      throws IOException {
    try (Socket socket = target.isEnciphered() ? encipher(connected, target) : connected) {
      var out = socket.getOutputStream();
      out.write(head);
      out.write(body);
      out.flush();
      return ResponseHead.read(new BufferedInputStream(socket.getInputStream()));
    }
  }

  /** Cuts the connection when time is up, whatever the other side drips until then. */
  private CompletableFuture<Void> ring(Socket socket, long leftMillis, AtomicBoolean late) {
    return CompletableFuture.runAsync(
        () -> {
          late.set(true);
          try {
            socket.close();
          } catch (IOException closed) {
            LOG.log(Level.FINE, "A late connection was closed already.", closed);
          }
        },
        CompletableFuture.delayedExecutor(leftMillis, TimeUnit.MILLISECONDS));
  }

  private SSLSocket encipher(Socket socket, Target target) throws IOException {
    var enciphered = (SSLSocket) tls.createSocket(socket, target.host(), target.port(), true);
    SSLParameters parameters = enciphered.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    enciphered.setSSLParameters(parameters);
    enciphered.startHandshake();
    return enciphered;
  }

  private static byte[] head(Target target, Map<String, String> headers, byte[] body) {
    var head = new StringBuilder("POST " + target.resource() + " HTTP/1.1\r\n");
    head.append("Host: ").append(target.authority()).append("\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    head.append("User-Agent: Quittance/1\r\nConnection: close\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Words of the platform, cut to what fits a row; they may name an address, never a body. */
  private static String words(IOException failed) {
    String kind = failed instanceof SSLException ? "TLS: " : "";
    String words = kind + (failed.getMessage() == null ? "no answer" : failed.getMessage());
    return words.substring(0, Math.min(words.length(), 200));
  }
}
