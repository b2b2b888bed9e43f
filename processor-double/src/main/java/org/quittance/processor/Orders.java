package org.quittance.processor;

import jakarta.json.JsonObject;

/**
 * The control interface's words: an order as JSON, carried out on a double. {@code do} names the
 * order; {@code id}, {@code yes}, {@code number}, {@code reason} say the rest, and a fault's
 * members are named as in {@link Fault}.
 */
final class Orders {

  private Orders() {}

  /**
   * @return the ID of what was made, or an empty text
   */
  static String carryOut(JsonObject order, ProcessorDouble processor) {
    String id = order.getString("id", "");
    boolean yes = order.getBoolean("yes", false);
    switch (order.getString("do")) {
      case "misbehave" -> processor.misbehave(fault(order));
      case "seed" -> processor.seed(Values.number(order, "number"));
      case "behave" -> processor.behave();
      case "go-away" -> processor.goAway(yes);
      case "come-back" -> processor.comeBack();
      case "forget-keys" -> processor.forgetKeys();
      case "lose" -> processor.lose(id);
      case "expire" -> processor.expire(id);
      case "act" -> processor.act(id, yes);
      case "dispute" -> {
        return processor.dispute(id, Values.number(order, "number"), order.getString("reason"));
      }
      case "close-dispute" -> processor.closeDispute(id, yes);
      case "bounce" -> processor.bounce(id);
      case "repeat-events" -> processor.repeatEvents();
      default -> throw Refusal.invalid("No such order: " + order);
    }
    return "";
  }

  private static Fault fault(JsonObject order) {
    String operation = order.getString("operation", null);
    return new Fault(
        Fault.Kind.valueOf(order.getString("kind")),
        operation == null ? null : Operation.valueOf(operation),
        order.getInt("millis", 0),
        order.getInt("times", 0),
        order.containsKey("probability") ? order.getJsonNumber("probability").doubleValue() : 1);
  }
}
