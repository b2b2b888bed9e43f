package org.quittance.adapter.gateway.stripe;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.param.EventListParams;
import com.stripe.service.EventService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.gateway.outside.AnswerUnknown;
import org.quittance.adapter.gateway.outside.ProcessorEvent;
import org.quittance.adapter.gateway.outside.ProcessorEvent.Kind;

/**
 * Stripe's events, read as plain JSON: an event is written in the version of the API that the
 * account had then, which need not be the library's.
 */
final class StripeEvents {
  private static final List<String> TYPES =
      List.of(
          "payment_intent.amount_capturable_updated",
          "payment_intent.succeeded",
          "payment_intent.canceled",
          "payment_intent.payment_failed",
          "charge.dispute.created",
          "charge.dispute.updated",
          "charge.dispute.funds_withdrawn",
          "charge.dispute.closed",
          "charge.refund.updated",
          "refund.updated",
          "refund.failed");

  private final EventService service;
  private final StripeCalls calls;

  StripeEvents(EventService service, StripeCalls calls) {
    this.service = service;
    this.calls = calls;
  }

  List<ProcessorEvent> since(Instant since) throws AnswerUnknown {
    EventListParams params =
        EventListParams.builder()
            .setCreated(EventListParams.Created.builder().setGte(since.getEpochSecond()).build())
            .addAllType(TYPES)
            .setLimit(100L)
            .build();
    return calls.ask(() -> read(params), StripeEvents::noList);
  }

  private List<ProcessorEvent> read(EventListParams params) throws StripeException {
    List<ProcessorEvent> found = new ArrayList<>();
    for (Event event : service.list(params, calls.options()).autoPagingIterable()) {
      found.add(read(event));
    }
    // Stripe lists the newest first.
    Collections.reverse(found);
    return found;
  }

  private static List<ProcessorEvent> noList(StripeException error) throws AnswerUnknown {
    throw StripeErrors.unknown(error);
  }

  /** One that cannot be read must not keep the others from being read. */
  private static ProcessorEvent read(Event event) {
    try {
      return understood(event);
    } catch (RuntimeException unreadable) {
      return new ProcessorEvent(
          event.getId(),
          event.getType(),
          Instant.ofEpochSecond(event.getCreated()),
          Kind.UNREADABLE,
          null,
          null,
          null,
          unreadable.toString());
    }
  }

  private static ProcessorEvent understood(Event event) {
    JsonObject object =
        JsonParser.parseString(event.getDataObjectDeserializer().getRawJson()).getAsJsonObject();
    Kind kind = kind(event.getType(), text(object, "status"));
    return new ProcessorEvent(
        event.getId(),
        event.getType(),
        Instant.ofEpochSecond(event.getCreated()),
        kind,
        kind == Kind.PAYMENT_CHANGED ? text(object, "id") : text(object, "payment_intent"),
        text(object, "id"),
        isDispute(kind) ? amount(object) : null,
        reason(object));
  }

  static Kind kind(String type, String status) {
    return switch (type) {
      case "charge.dispute.created",
          "charge.dispute.updated",
          "charge.dispute.funds_withdrawn",
          "charge.dispute.closed" ->
          dispute(type, status);
      case "charge.refund.updated", "refund.updated", "refund.failed" ->
          status.equals("failed") || status.equals("canceled") ? Kind.REFUND_BOUNCED : Kind.OTHER;
      default -> type.startsWith("payment_intent.") ? Kind.PAYMENT_CHANGED : Kind.OTHER;
    };
  }

  /** By its status, for an inquiry takes no money and becomes a dispute without being made anew. */
  private static Kind dispute(String type, String status) {
    return switch (status) {
      case "won" -> Kind.DISPUTE_WON;
      case "lost" -> Kind.DISPUTE_LOST;
      default ->
          status.startsWith("warning") || type.equals("charge.dispute.closed")
              ? Kind.OTHER
              : Kind.DISPUTE_OPENED;
    };
  }

  private static boolean isDispute(Kind kind) {
    return kind == Kind.DISPUTE_OPENED || kind == Kind.DISPUTE_WON || kind == Kind.DISPUTE_LOST;
  }

  /** Null in a currency that cannot be counted: no payment of ours is in such a one. */
  private static Amount amount(JsonObject object) {
    String currency = text(object, "currency");
    return StripeMoney.isCounted(currency)
        ? StripeMoney.fromStripe(object.get("amount").getAsLong(), currency)
        : null;
  }

  private static String reason(JsonObject object) {
    String reason = text(object, "reason");
    String failure = text(object, "failure_reason");
    return failure.isEmpty() ? reason : failure;
  }

  /** A text, or the ID of an object that was expanded; empty if there is none. */
  private static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    if (value == null || value.isJsonNull()) {
      return "";
    }
    return value.isJsonObject() ? text(value.getAsJsonObject(), "id") : value.getAsString();
  }
}
