package org.quittance.processor;

import jakarta.json.JsonObject;

/**
 * One answer.
 *
 * @param status HTTP status
 * @param body JSON body
 */
record Reply(int status, JsonObject body) {
  static Reply ok(JsonObject body) {
    return new Reply(200, body);
  }
}
