package org.quittance.processor;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** The control interface's words: an order as JSON, carried out on a double. */
final class Orders {

  private Orders() {}

  static JsonObject order(String verb) {
    return Json.createObjectBuilder().add("do", verb).build();
  }

  static JsonObject of(Fault fault) {
    var order =
        Json.createObjectBuilder(order("misbehave"))
            .add("kind", fault.kind().name())
            .add("millis", fault.millis())
            .add("times", fault.times())
            .add("probability", Double.toString(fault.probability()));
    if (fault.operation() != null) {
      order.add("operation", fault.operation().name());
    }
    return order.build();
  }

  /**
   * @return the ID of what was made, or an empty text
   */
  static String carryOut(JsonObject order, ProcessorControl processor) {
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
        Values.number(order, "millis"),
        order.getInt("times"),
        Double.parseDouble(order.getString("probability")));
  }
}
