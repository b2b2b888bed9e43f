package org.quittance.processor;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * Refunds and disputes: both take from what was captured, and a refund never takes more than is
 * left.
 */
final class PaidBack {

  private final Books books;
  private final Intents intents;

  PaidBack(Books books, Intents intents) {
    this.books = books;
    this.intents = intents;
  }

  JsonObject refund(Form form) {
    Intent intent = intentOf(form);
    long left = intent.received() - refunded(intent) - disputed(intent);
    if (intent.received() == 0) {
      throw Refusal.invalid("charge_not_captured", "Nothing was captured that could be refunded.");
    }
    if (left <= 0) {
      String code = disputed(intent) > 0 ? "charge_disputed" : "charge_already_refunded";
      throw Refusal.invalid(code, "Charge " + intent.charge() + " has nothing left to refund.");
    }
    long amount = Currencies.check(form.findAmount("amount").orElse(left), intent.currency());
    if (amount > left) {
      throw Refusal.invalid(
          "refund_exceeds_charge",
          "Refund amount ("
              + amount
              + ") is greater than unrefunded amount on charge ("
              + left
              + ").");
    }
    JsonObject refund =
        Json.createObjectBuilder()
            .add("id", Values.newId("re_"))
            .add("object", "refund")
            .add("amount", amount)
            .add("charge", intent.charge())
            .add("created", books.now())
            .add("currency", intent.currency())
            .add("metadata", Values.of(form.below("metadata")))
            .add("payment_intent", intent.id())
            .add("status", "succeeded")
            .build();
    keep(Effect.Kind.REFUND, intent, refund, amount, "refund.created");
    return refund;
  }

  JsonObject get(String id) {
    return books.find("refund", id);
  }

  /** Refunds of an intent, newest first. */
  List<JsonObject> of(String intent) {
    return Lists.newestFirst(
        books.all("refund").stream()
            .filter(refund -> intent == null || intent.equals(refund.getString("payment_intent")))
            .toList());
  }

  /** A refund that was paid does not arrive; its money is the shop's again. */
  void bounce(String id) {
    JsonObject refund = get(id);
    if (!refund.getString("status").equals("succeeded")) {
      throw Refusal.invalid("Refund " + id + " is " + refund.getString("status") + ".");
    }
    Intent intent = intents.get(refund.getString("payment_intent"));
    JsonObject failed =
        Values.with(
            Values.with(refund, "status", "failed"), "failure_reason", "lost_or_stolen_card");
    keep(Effect.Kind.BOUNCE, intent, failed, Values.number(refund, "amount"), "refund.failed");
  }

  /** The payer's bank takes money back. */
  String dispute(String intentId, long amount, String reason) {
    Intent intent = intents.get(intentId);
    JsonObject dispute = made(intent, amount, reason, "needs_response");
    keep(Effect.Kind.DISPUTE, intent, dispute, amount, "charge.dispute.created");
    return dispute.getString("id");
  }

  /** The payer's bank asks about money. */
  String inquire(String intentId, long amount, String reason) {
    JsonObject inquiry = made(intents.get(intentId), amount, reason, "warning_needs_response");
    books.put(inquiry);
    books.tell("charge.dispute.created", inquiry);
    return inquiry.getString("id");
  }

  /** An inquiry becomes a dispute: the same one, and told as a change of it. */
  void escalate(String id) {
    JsonObject inquiry = books.find("dispute", id);
    if (!inquiry.getString("status").equals("warning_needs_response")) {
      throw Refusal.invalid("Dispute " + id + " is " + inquiry.getString("status") + ".");
    }
    JsonObject dispute = Values.with(inquiry, "status", "needs_response");
    keep(
        Effect.Kind.DISPUTE,
        intents.get(dispute.getString("payment_intent")),
        dispute,
        Values.number(dispute, "amount"),
        "charge.dispute.funds_withdrawn");
    books.tell("charge.dispute.updated", dispute);
  }

  private JsonObject made(Intent intent, long amount, String reason, String status) {
    if (intent.received() == 0) {
      throw Refusal.invalid("charge_not_captured", "Nothing was captured that could be disputed.");
    }
    return Json.createObjectBuilder()
        .add("id", Values.newId("dp_"))
        .add("object", "dispute")
        .add("amount", Currencies.check(amount, intent.currency()))
        .add("charge", intent.charge())
        .add("created", books.now())
        .add("currency", intent.currency())
        .add("metadata", Json.createObjectBuilder())
        .add("payment_intent", intent.id())
        .add("reason", reason)
        .add("status", status)
        .build();
  }

  void closeDispute(String id, boolean won) {
    JsonObject dispute = books.find("dispute", id);
    if (!dispute.getString("status").equals("needs_response")) {
      throw Refusal.invalid("Dispute " + id + " is " + dispute.getString("status") + ".");
    }
    JsonObject closed = Values.with(dispute, "status", won ? "won" : "lost");
    keep(
        won ? Effect.Kind.DISPUTE_WON : Effect.Kind.DISPUTE_LOST,
        intents.get(dispute.getString("payment_intent")),
        closed,
        Values.number(dispute, "amount"),
        "charge.dispute.closed");
  }

  private Intent intentOf(Form form) {
    return intents.get(
        form.find("payment_intent").orElseGet(() -> form.text("charge").replace("ch_", "pi_")));
  }

  private long refunded(Intent intent) {
    return sum("refund", "succeeded", intent);
  }

  private long disputed(Intent intent) {
    return sum("dispute", "needs_response", intent) + sum("dispute", "lost", intent);
  }

  private long sum(String what, String status, Intent intent) {
    return books.all(what).stream()
        .filter(one -> one.getString("payment_intent").equals(intent.id()))
        .filter(one -> one.getString("status").equals(status))
        .mapToLong(one -> Values.number(one, "amount"))
        .sum();
  }

  private void keep(Effect.Kind kind, Intent intent, JsonObject object, long amount, String event) {
    books.effect(kind, intent, object.getString("id"), amount);
    books.put(object);
    books.tell(event, object);
  }
}
