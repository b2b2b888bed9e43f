package org.quittance.storefront.outgoing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** Whoever is called: takes one connection after the other and does with it as it was told. */
final class Listener implements AutoCloseable {

  /** What to do with a connection whose request was read. */
  interface Conduct {
    void answer(Socket connection) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  Listener(ServerSocketFactory sockets, Conduct conduct) throws IOException {
    socket = sockets.createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    var thread = new Thread(() -> listen(conduct), "listener");
    thread.setDaemon(true);
    thread.start();
  }

  /** Answers with these words. */
  static Conduct saying(String words) {
    return connection -> {
      connection.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
      connection.getOutputStream().flush();
    };
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Heads and bodies that arrived. */
  List<String> requests() {
    return requests;
  }

  private void listen(Conduct conduct) {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        requests.add(read(connection));
        conduct.answer(connection);
      } catch (IOException cut) {
        // The caller hung up, or this is over.
        requests.add("cut: " + cut.getMessage());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static String read(Socket connection) throws IOException {
    var reader =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
    var request = new StringBuilder();
    int length = 0;
    for (String line = reader.readLine(); line != null && !line.isEmpty(); ) {
      if (line.startsWith("Content-Length: ")) {
        length = Integer.parseInt(line.substring(16));
      }
      request.append(line).append('\n');
      line = reader.readLine();
    }
    for (int i = 0; i < length; i++) {
      request.append((char) reader.read());
    }
    return request.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
