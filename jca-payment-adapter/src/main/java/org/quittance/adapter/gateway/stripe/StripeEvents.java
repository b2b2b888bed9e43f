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

  private static ProcessorEvent read(Event event) {
    JsonObject object =
        JsonParser.parseString(event.getDataObjectDeserializer().getRawJson()).getAsJsonObject();
    Kind kind = kind(event.getType(), text(object, "status"));
    if (isDispute(kind) && !StripeMoney.isCounted(text(object, "currency"))) {
      // No payment of ours is in such a currency; the account may serve others too.
      kind = Kind.OTHER;
    }
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

  private static Kind kind(String type, String status) {
    return switch (type) {
      case "charge.dispute.created" ->
          // An inquiry takes no money.
          status.startsWith("warning") ? Kind.OTHER : Kind.DISPUTE_OPENED;
      case "charge.dispute.closed" ->
          switch (status) {
            case "won" -> Kind.DISPUTE_WON;
            case "lost" -> Kind.DISPUTE_LOST;
            default -> Kind.OTHER;
          };
      case "charge.refund.updated", "refund.updated", "refund.failed" ->
          status.equals("failed") || status.equals("canceled") ? Kind.REFUND_BOUNCED : Kind.OTHER;
      default -> type.startsWith("payment_intent.") ? Kind.PAYMENT_CHANGED : Kind.OTHER;
    };
  }

  private static boolean isDispute(Kind kind) {
    return kind == Kind.DISPUTE_OPENED || kind == Kind.DISPUTE_WON || kind == Kind.DISPUTE_LOST;
  }

  private static Amount amount(JsonObject object) {
    return StripeMoney.fromStripe(object.get("amount").getAsLong(), text(object, "currency"));
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
