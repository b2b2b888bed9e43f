package org.quittance.storefront.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAnAnswerTest {

  @Test
  void readsTheStatusAndHowLongToWait() throws IOException {
    ResponseHead head =
        read("HTTP/1.1 503 Service Unavailable\r\nRETRY-AFTER:  120\r\nX: y\r\n\r\nbody");
    assertThat(head.status()).isEqualTo(503);
    assertThat(head.retryAfter()).contains(Duration.ofMinutes(2));
  }

  @Test
  void passesOverInterimAnswers() throws IOException {
    assertThat(read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 \r\nA: b\r\n\r\nHTTP/1.0 204\n\n"))
        .isEqualTo(new ResponseHead(204, java.util.Optional.empty()));
  }

  @Test
  void ignoresADateAsTimeToWait() throws IOException {
    assertThat(
            read("HTTP/1.1 429 Slow\r\nRetry-After: Wed, 21 Oct 2026 07:28:00 GMT\r\n\r\n")
                .retryAfter())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\n",
        "HTTP/2 200 OK\r\n\r\n",
        "HTTP/1.1 999 No\r\n\r\n",
        "HTTP/1.1 20 No\r\n\r\n",
        "220 mail.example ESMTP\r\n\r\n",
        "\r\n\r\n"
      })
  void refusesWhatIsNoAnswer(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
  }

  @Test
  void readsNoMoreThanItMust() {
    String endless = "HTTP/1.1 200 OK\r\nX: " + "y".repeat(ResponseHead.LARGEST) + "\r\n\r\n";
    assertThatThrownBy(() -> read(endless)).hasMessageContaining("too long");
    String interim = "HTTP/1.1 100 Continue\r\n\r\n".repeat(1000);
    assertThatThrownBy(() -> read(interim)).hasMessageContaining("too long");
  }

  private static ResponseHead read(String text) throws IOException {
    return ResponseHead.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
