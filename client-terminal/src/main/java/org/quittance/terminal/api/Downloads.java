package org.quittance.terminal.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fetches ciphertexts, whole or from where an earlier attempt ended (RFC 9110, section 14). */
public final class Downloads {
  private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-.*");
  private static final Duration HEAD_BOUND = Duration.ofSeconds(12);
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

  private final Http http;

  Downloads(Http http) {
    this.http = http;
  }

  /** Receives the bytes of one download. */
  public interface Sink {
    /**
     * Called once before any bytes.
     *
     * @param from position of the first byte: 0 when the server sends the whole again
     * @param strongTag names this state of the ciphertext for a later range
     */
    void begin(long from, Optional<String> strongTag) throws IOException;

    /** Takes the next bytes. */
    void take(byte[] buffer, int length) throws IOException;
  }

  /**
   * Streams into the sink from the position on, as far as the connection carries.
   *
   * @param from bytes the sink has already; 0 asks for the whole
   * @param strongTag the tag they came under; required for a position other than 0
   * @return the refusal, or empty when the body ended regularly
   * @throws NoAnswer when the connection broke or fell silent; what the sink took is good
   * @throws IOException when the sink cannot take the bytes
   */
  @SuppressWarnings("try") // The guard only has to live as long as the body is read.
  public Optional<Answer> fetch(URI href, long from, Optional<String> strongTag, Sink sink)
      throws NoAnswer, IOException {
    Call call = Call.open(href).header("Accept", "*/*");
    if (from > 0) {
      call.header("Range", "bytes=" + from + "-").header("If-Range", strongTag.orElseThrow());
    }
    HttpResponse<InputStream> response = http.stream(call.get(), HEAD_BOUND);
    AtomicLong moved = new AtomicLong();
    try (InputStream body = response.body();
        var guard = new StallGuard(moved::get, LONGEST_SILENCE, new Closing(body))) {
      Answer head = new Answer(response.statusCode(), response.headers(), new byte[0]);
      if (head.status() != 200 && head.status() != 206) {
        byte[] reason = body.readNBytes(64 * 1024);
        return Optional.of(new Answer(head.status(), head.headers(), reason));
      }
      sink.begin(head.status() == 206 ? start(head, href) : 0, head.strongTag());
      copy(new Incoming(body, href.getAuthority()), sink, moved);
      return Optional.empty();
    }
  }

  private static void copy(Incoming body, Sink sink, AtomicLong moved)
      throws NoAnswer, IOException {
    byte[] buffer = new byte[64 * 1024];
    for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
      sink.take(buffer, length);
      moved.addAndGet(length);
    }
  }

  private static long start(Answer head, URI href) throws NoAnswer {
    Matcher range =
        CONTENT_RANGE.matcher(head.headers().firstValue("Content-Range").orElse("absent"));
    if (!range.matches()) {
      throw NoAnswer.because(new IOException("no range"), href.getAuthority());
    }
    return Long.parseLong(range.group(1));
  }
}
