package org.quittance.terminal.conformance;

import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.quittance.terminal.api.Answer;
import org.quittance.terminal.json.Fields;
import org.quittance.terminal.json.MalformedJson;

/** Compares what was seen with what was promised. */
final class Expect {
  private static final int SHOWN_CHARS = 160;

  private Expect() {}

  static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new Broken(otherwise);
    }
  }

  static void equal(Object promised, Object seen, String what) {
    that(promised.equals(seen), what + ": " + seen + " where " + promised + " belongs.");
  }

  /** The answer again, if it has that status. */
  static Answer status(Answer answer, int... any) {
    for (int status : any) {
      if (answer.status() == status) {
        return answer;
      }
    }
    throw new Broken("The answer was " + shown(answer) + ", not " + any[0] + ".");
  }

  /** A refusal of that status and code. */
  static Answer refusal(Answer answer, int status, String code) {
    status(answer, status);
    equal(code, code(answer), "The last part of the problem's type");
    return answer;
  }

  /** The last part of a problem's type, or nothing. */
  static String code(Answer answer) {
    try {
      String type = Fields.parse(answer.body()).optionalText("type").orElse("");
      return type.substring(type.lastIndexOf('/') + 1);
    } catch (MalformedJson none) {
      return "";
    }
  }

  /** A field of text in an answer that may hold none. */
  static Optional<String> text(Answer answer, String field) {
    try {
      return Optional.ofNullable(Fields.parse(answer.body()).object().get(field))
          .filter(JsonString.class::isInstance)
          .map(value -> ((JsonString) value).getString());
    } catch (MalformedJson none) {
      return Optional.empty();
    }
  }

  /** A whole number in an answer that may hold none. */
  static Optional<Long> number(Answer answer, String field) {
    try {
      return Optional.of(Fields.parse(answer.body()).number(field));
    } catch (MalformedJson none) {
      return Optional.empty();
    }
  }

  static String header(Answer answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** Status and the beginning of the body, without anything that could be a secret. */
  static String shown(Answer answer) {
    String code = code(answer);
    String text =
        code.isEmpty() && answer.status() >= 400
            ? new String(answer.body(), StandardCharsets.UTF_8)
            : code;
    String brief = text.length() > SHOWN_CHARS ? text.substring(0, SHOWN_CHARS) + "…" : text;
    return brief.isBlank() ? "" + answer.status() : answer.status() + " " + brief.strip();
  }
}
