package org.quittance.terminal.api;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;

/** Builds the requests of this API; credentials go only where the API is not open. */
final class Call {
  private final HttpRequest.Builder request;

  private Call(URI target, Optional<Credentials> credentials) {
    request = HttpRequest.newBuilder(target).setHeader("User-Agent", "quittance-terminal");
    request.setHeader("Accept", "application/json, application/problem+json");
    credentials.ifPresent(who -> request.setHeader("Authorization", who.basic()));
  }

  static Call open(URI target) {
    return new Call(target, Optional.empty());
  }

  static Call by(Credentials credentials, URI target) {
    return new Call(target, Optional.of(credentials));
  }

  Call header(String name, String value) {
    request.setHeader(name, value);
    return this;
  }

  HttpRequest get() {
    return request.GET().build();
  }

  HttpRequest post(String json) {
    return request
        .setHeader("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json))
        .build();
  }

  HttpRequest post(HttpRequest.BodyPublisher body) {
    return request.setHeader("Content-Type", "application/octet-stream").POST(body).build();
  }
}
