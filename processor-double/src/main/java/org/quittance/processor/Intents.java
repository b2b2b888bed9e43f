package org.quittance.processor;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Set;

/**
 * The rules of a payment intent: one hold, one capture of it or one cancellation, and nothing after
 * either.
 */
final class Intents {

  private static final Set<String> CONFIRMABLE = Set.of(Intent.UNCONFIRMED, Intent.WITHOUT_CARD);
  private static final Set<String> CANCELLABLE =
      Set.of(Intent.UNCONFIRMED, Intent.WITHOUT_CARD, Intent.ACTION, Intent.HELD);

  private final Books books;
  private final Duration holdTime;
  private final String pages;

  /**
   * @param holdTime how long money is set aside before the processor gives it back
   * @param pages where payers act, without the intent's ID
   */
  Intents(Books books, Duration holdTime, String pages) {
    this.books = books;
    this.holdTime = holdTime;
    this.pages = pages;
  }

  JsonObject create(Form form) {
    Intent intent = Intent.create(form, books.now());
    books.effect(Effect.Kind.CREATE, intent, intent.id(), intent.amount());
    books.put(intent.json());
    books.tell("payment_intent.created", intent.json());
    return form.flag("confirm") ? confirm(intent.id(), form) : intent.json();
  }

  Intent get(String id) {
    Intent intent = new Intent(books.find("payment_intent", id));
    long heldUntil = Values.number(intent.json(), "created") + holdTime.toSeconds();
    return intent.status().equals(Intent.HELD) && heldUntil <= books.now()
        ? expire(intent)
        : intent;
  }

  JsonObject confirm(String id, Form form) {
    Intent intent = get(id);
    if (!CONFIRMABLE.contains(intent.status())) {
      throw Refusal.unexpected(intent, "confirm");
    }
    String token = Card.token(form) == null ? intent.token() : Card.token(form);
    if (token == null) {
      throw Refusal.invalid("This PaymentIntent needs a payment method to be confirmed.");
    }
    Intent paid = intent.paidBy(token);
    return switch (token) {
      case Card.DECLINED -> throw decline(paid, "card_declined", "Your card was declined.");
      case Card.WITHOUT_MONEY ->
          throw decline(paid, "insufficient_funds", "Your card has insufficient funds.");
      case Card.ASKS_PAYER ->
          keep(
              Effect.Kind.ACTION,
              paid.waitingAt(pages + id),
              "payment_intent.requires_action",
              paid.amount());
      default -> hold(paid);
    };
  }

  /** What the payer did at the processor's page. */
  JsonObject act(String id, boolean agreed) {
    Intent intent = get(id);
    if (!intent.status().equals(Intent.ACTION)) {
      throw Refusal.unexpected(intent, "authenticate");
    }
    if (agreed) {
      return hold(intent);
    }
    decline(intent, "authentication_failed", "The payer did not authenticate.");
    return get(id).json();
  }

  JsonObject capture(String id, Form form) {
    Intent intent = get(id);
    if (intent.status().equals(Intent.HELD) && Card.EXPIRES.equals(intent.token())) {
      intent = expire(intent);
    }
    if (!intent.status().equals(Intent.HELD)) {
      throw Refusal.unexpected(intent, "capture");
    }
    long amount =
        Currencies.check(
            form.findAmount("amount_to_capture").orElse(intent.amount()), intent.currency());
    if (amount > intent.amount()) {
      throw Refusal.invalid("amount_too_large", "More than was authorised cannot be captured.");
    }
    return keep(Effect.Kind.CAPTURE, intent.captured(amount), "payment_intent.succeeded", amount);
  }

  JsonObject cancel(String id, Form form) {
    Intent intent = get(id);
    if (!CANCELLABLE.contains(intent.status())) {
      throw Refusal.unexpected(intent, "cancel");
    }
    Intent ended = intent.cancelled(form.find("cancellation_reason").orElse(null));
    return keep(Effect.Kind.CANCEL, ended, "payment_intent.canceled", intent.amount());
  }

  /** Ends a hold as time would. */
  Intent expire(Intent intent) {
    if (!intent.status().equals(Intent.HELD)) {
      throw Refusal.unexpected(intent, "expire");
    }
    Intent ended = intent.cancelled("automatic");
    keep(Effect.Kind.EXPIRE, ended, "payment_intent.canceled", intent.amount());
    return ended;
  }

  /** Loses an intent that was never confirmed; nobody can find it again. */
  void lose(String id) {
    Intent intent = get(id);
    if (!CONFIRMABLE.contains(intent.status())) {
      throw Refusal.unexpected(intent, "lose");
    }
    books.effect(Effect.Kind.LOSE, intent, id, intent.amount());
    books.put(Values.with(intent.json(), "object", "lost"));
  }

  private JsonObject hold(Intent intent) {
    return intent.isManual()
        ? keep(
            Effect.Kind.HOLD,
            intent.held(),
            "payment_intent.amount_capturable_updated",
            intent.amount())
        : keep(
            Effect.Kind.CAPTURE,
            intent.captured(intent.amount()),
            "payment_intent.succeeded",
            intent.amount());
  }

  private Refusal decline(Intent intent, String code, String message) {
    Intent without = intent.withoutCard();
    keep(Effect.Kind.DECLINE, without, "payment_intent.payment_failed", intent.amount());
    return Refusal.declined(without, code, message);
  }

  private JsonObject keep(Effect.Kind kind, Intent intent, String event, long amount) {
    books.effect(kind, intent, intent.id(), amount);
    books.put(intent.json());
    books.tell(event, intent.json());
    return intent.json();
  }
}
