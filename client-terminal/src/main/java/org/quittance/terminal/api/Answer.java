package org.quittance.terminal.api;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.OutcomeUnknown;

/**
 * What the server answered.
 *
 * @param status HTTP status
 * @param headers HTTP headers
 * @param body the whole body, perhaps empty
 */
public record Answer(int status, HttpHeaders headers, byte[] body) {
  private static final int ACCEPTED = 202;

  /** Whether the server did what was asked or has begun to. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Whether the same request may well be answered otherwise a little later. */
  boolean isPassing() {
    return status == 429
        || status >= 500
        || isUnderWay()
        || Problem.in(this).map(Problem::isPassing).orElse(Boolean.FALSE);
  }

  /** Whether what was asked for is still being done, and nobody but the server can do anything. */
  private boolean isUnderWay() {
    if (status != ACCEPTED) {
      return false;
    }
    try {
      return Fields.parse(body).optionalText("redirectUrl").isEmpty();
    } catch (MalformedJson unreadable) {
      return false; // The one who reads it will say so.
    }
  }

  /** How long the server asks to wait (RFC 9110, section 10.2.3), zero when it does not say. */
  public Duration retryAfter() {
    return headers.firstValue("Retry-After").map(Answer::wait).orElse(Duration.ZERO);
  }

  private static Duration wait(String value) {
    try {
      if (value.matches("\\d{1,9}")) {
        return Duration.ofSeconds(Long.parseLong(value));
      }
      Instant at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration left = Duration.between(Instant.now(), at);
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeParseException senseless) {
      return Duration.ZERO; // A value nobody can read is as good as none.
    }
  }

  /** The entity tag, if it is a strong one: only a strong one may guard a range. */
  public Optional<String> strongTag() {
    return headers.firstValue("ETag").filter(tag -> tag.startsWith("\""));
  }

  /** The body as a JSON object. */
  public Fields json() {
    try {
      return Fields.parse(body);
    } catch (MalformedJson malformed) {
      throw senseless(malformed);
    }
  }

  /** A text field of the body. */
  public String text(String field) {
    try {
      return json().text(field);
    } catch (MalformedJson malformed) {
      throw senseless(malformed);
    }
  }

  /** What to say when the server's answer is not what the API promises. */
  public static OutcomeUnknown senseless(MalformedJson malformed) {
    return new OutcomeUnknown(
        "answer-malformed",
        "The server's answer cannot be read. "
            + malformed.getMessage()
            + " Check --server, then repeat the command; that is safe.");
  }
}
