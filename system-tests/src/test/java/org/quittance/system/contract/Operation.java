package org.quittance.system.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/**
 * One operation of the document.
 *
 * @param id its {@code operationId}
 * @param method in upper case
 * @param path from the root, with its variables
 * @param json the operation object
 */
public record Operation(String id, String method, String path, JsonNode json) {

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

  /** Whether a path of a request is one of this operation's. */
  boolean matches(String called) {
    return called.matches(VARIABLE.matcher(path.replace(".", "\\.")).replaceAll("[^/]+"));
  }

  /** How many parts of the path are fixed; the more, the better it fits. */
  int fixedParts() {
    return path.split("/").length - (int) VARIABLE.matcher(path).results().count();
  }
}
