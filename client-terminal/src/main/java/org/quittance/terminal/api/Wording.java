package org.quittance.terminal.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** Says in the words of the command line what a refusal says in the words of HTTP. */
final class Wording {
  private static final Map<String, String> INSTEAD = new LinkedHashMap<>();

  static {
    INSTEAD.put(
        "Send the request again with (the right|an) Authorization header",
        "Give the name and the password of the account");
    INSTEAD.put("The Authorization header", "The account");
    INSTEAD.put("a new Idempotency-Key", "another --key, or without one");
    INSTEAD.put("Idempotency-Key( header)?", "--key");
  }

  private Wording() {}

  static String ofTerminal(String sentence) {
    String said = sentence;
    for (Map.Entry<String, String> word : INSTEAD.entrySet()) {
      said = said.replaceAll(word.getKey(), word.getValue());
    }
    return said;
  }
}
