package org.quittance.terminal.api;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

/**
 * Sends requests as they stand, each once, and hands back whatever is answered: for those who judge
 * the API and do not merely use it.
 */
public final class Probe {
  private static final Duration BOUND = Duration.ofSeconds(30);

  private final Server server;
  private final Http http;

  /** Asks that server and learns its time. */
  public Probe(Server server, ServerTime time) {
    this.server = server;
    this.http = new Http(time);
  }

  /** The absolute address of a path, or of a reference that an answer gave. */
  public URI at(String reference) {
    return URI.create(server.root() + "/").resolve(reference);
  }

  /** The complete answer. */
  public Answer send(HttpRequest request) throws NoAnswer {
    return http.send(request, BOUND);
  }
}
