package org.quittance.terminal.conformance;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.quittance.terminal.api.Answer;

/** What is worth remembering of all answers: some promises are about every one of them. */
final class Noted {
  private static final Set<String> LATER =
      Set.of("purchase-in-flight", "refund-in-flight", "proof-pending");

  private final Set<String> types = new ConcurrentSkipListSet<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final List<String> withoutTime = new CopyOnWriteArrayList<>();
  private final AtomicInteger later = new AtomicInteger();
  private final AtomicInteger answers = new AtomicInteger();

  void note(HttpRequest request, Answer answer) {
    answers.incrementAndGet();
    String what = request.method() + " " + request.uri().getPath() + " " + Expect.shown(answer);
    if (answer.status() >= 500 && answer.status() != 503) {
      faults.add(what);
    }
    if (answer.status() >= 400) {
      Expect.text(answer, "type").ifPresent(types::add);
    }
    if (isLater(answer)) {
      later.incrementAndGet();
      if (answer.headers().firstValue("Retry-After").isEmpty()) {
        withoutTime.add(what);
      }
    }
  }

  /** Whether the answer is that the same request should come again. */
  static boolean isLater(Answer answer) {
    return answer.status() == 429
        || answer.status() == 503
        || answer.status() == 202
        || answer.status() == 409 && LATER.contains(Expect.code(answer));
  }

  /** The types of all problems. */
  Set<String> types() {
    return types;
  }

  /** Answers that blame the server. */
  List<String> faults() {
    return faults;
  }

  /** Answers that say "later" and not when. */
  List<String> withoutTime() {
    return withoutTime;
  }

  int later() {
    return later.get();
  }

  int answers() {
    return answers.get();
  }
}
