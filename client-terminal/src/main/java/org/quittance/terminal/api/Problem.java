package org.quittance.terminal.api;

import java.util.Optional;
import java.util.Set;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;
import org.quittance.terminal.outcome.Declined;
import org.quittance.terminal.outcome.Failure;
import org.quittance.terminal.outcome.OutcomeUnknown;
import org.quittance.terminal.outcome.Refused;
import org.quittance.terminal.outcome.Sentence;
import org.quittance.terminal.outcome.StillSettling;

/**
 * Why the server refused (RFC 9457).
 *
 * @param code last part of the problem's type
 * @param sentence title, detail and next in one line
 */
public record Problem(String code, String sentence) {
  private static final Set<String> PASSING = Set.of("purchase-in-flight", "proof-pending");

  /** The problem in an answer, if it holds one that can be read. */
  static Optional<Problem> in(Answer answer) {
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (!type.startsWith("application/problem+json")) {
      return Optional.empty();
    }
    try {
      Fields fields = Fields.parse(answer.body());
      String code = fields.text("type").replaceFirst(".*/", "");
      String sentence =
          Sentence.joined(
              fields.optionalText("title").orElse(null),
              fields.optionalText("detail").orElse(null),
              fields.optionalText("next").orElse(null));
      return code.matches("[a-z0-9-]{1,64}")
          ? Optional.of(new Problem(code, Wording.ofTerminal(sentence)))
          : Optional.empty();
    } catch (MalformedJson unreadable) {
      return Optional.empty(); // The status alone then tells what there is to tell.
    }
  }

  boolean isPassing() {
    return PASSING.contains(code);
  }

  /** The failure that an unsuccessful answer means for the command. */
  public static Failure failure(Answer answer) {
    Problem problem = in(answer).orElseGet(() -> unexplained(answer));
    if (answer.status() == 402) {
      return new Declined(problem.code, problem.sentence);
    }
    if (problem.code.equals("proof-pending")) {
      return new StillSettling(problem.code, problem.sentence);
    }
    if (answer.status() == 401) {
      return new Refused(problem.code, Sentence.joined(problem.sentence, Credentials.ADVICE));
    }
    return answer.isPassing()
        ? new OutcomeUnknown(problem.code, problem.sentence)
        : new Refused(problem.code, problem.sentence);
  }

  private static Problem unexplained(Answer answer) {
    String advice =
        switch (answer.status()) {
          case 401 -> "";
          case 403 -> "This account may not do that.";
          case 429, 500, 502, 503, 504 -> "Repeat the command in a little while; that is safe.";
          default -> "Check that --server names a Quittance store.";
        };
    return new Problem(
        "http-" + answer.status(),
        "The server answered with status " + answer.status() + " and no reason. " + advice);
  }
}
