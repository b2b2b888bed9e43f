package org.quittance.adapter.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.service.PaymentIntentService;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.gateway.outside.AnswerUnknown;
import org.quittance.adapter.gateway.outside.CardCharge;
import org.quittance.adapter.gateway.outside.CardRefund;
import org.quittance.adapter.gateway.outside.OutsideGateway;
import org.quittance.adapter.gateway.outside.ProcessorEvent;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.adapter.gateway.outside.RefundReply;
import org.quittance.adapter.gateway.outside.Reply;

/**
 * Stripe. A payment is an intent that is created without being confirmed, so that its ID can be
 * stored before any money is set aside.
 *
 * <p>Create, confirm and refund keep their key for ever. Stripe keeps the first answer to a key, an
 * error 500 too, so a capture or cancellation whose outcome is unknown is looked up first and then
 * asked for under a fresh key: an intent is captured or cancelled once, whatever the keys are.
 *
 * <p>Source: Stripe API reference, "Payment Intents", "Idempotent requests".
 */
public final class StripeGateway implements OutsideGateway {
  private final StripeCalls calls;
  private final PaymentIntentService intents;
  private final StripeRefunds refunds;
  private final StripeEvents events;
  private final String returnUrl;

  public StripeGateway(ProcessorSettings settings) {
    calls = new StripeCalls(settings);
    StripeClient client = calls.client();
    intents = client.v1().paymentIntents();
    refunds = new StripeRefunds(client.v1().refunds(), calls);
    events = new StripeEvents(client.v1().events(), calls);
    returnUrl = settings.returnUrl();
  }

  @Override
  public String name() {
    return "stripe";
  }

  @Override
  public Optional<Reply.Refused> objection(Amount amount) {
    return StripeMoney.objection(amount);
  }

  @Override
  public Reply create(CardCharge charge) throws AnswerUnknown {
    PaymentIntentCreateParams params =
        PaymentIntentCreateParams.builder()
            .setAmount(StripeMoney.toStripe(charge.amount()))
            .setCurrency(charge.amount().currency().toLowerCase(Locale.ROOT))
            .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
            .setConfirm(false)
            .setPaymentMethod(charge.token())
            .addPaymentMethodType("card")
            .putMetadata("purchase", charge.purchaseId().toString())
            .putMetadata("attempt", Integer.toString(charge.attempt()))
            .build();
    return calls.ask(
        () -> new Reply.Created(known(intents.create(params, options(charge, "create"))).getId()),
        error -> StripeErrors.declined(StripeErrors.words(error)));
  }

  @Override
  public Reply confirm(CardCharge charge, String reference) throws AnswerUnknown {
    PaymentIntentConfirmParams params =
        PaymentIntentConfirmParams.builder().setReturnUrl(returnUrl).build();
    return calls.ask(
        () -> standing(intents.confirm(reference, params, options(charge, "confirm"))),
        error ->
            StripeErrors.isDecline(error)
                ? StripeErrors.declined(StripeErrors.words(error))
                : whatBecameOf(reference, error));
  }

  @Override
  public Reply lookUp(String reference) throws AnswerUnknown {
    return calls.ask(
        () ->
            standing(
                intents.retrieve(
                    reference, PaymentIntentRetrieveParams.builder().build(), calls.options())),
        StripeGateway::missing);
  }

  @Override
  public Reply capture(CardCharge charge, String reference, int earlierTries) throws AnswerUnknown {
    if (earlierTries > 0) {
      Reply now = lookUp(reference);
      if (!(now instanceof Reply.Held)) {
        return now;
      }
    }
    return calls.ask(
        () ->
            standing(
                intents.capture(
                    reference,
                    PaymentIntentCaptureParams.builder().build(),
                    options(charge, step("capture", earlierTries)))),
        error -> whatBecameOf(reference, error));
  }

  @Override
  public Reply cancel(CardCharge charge, String reference, int earlierTries) throws AnswerUnknown {
    if (earlierTries > 0) {
      Reply now = lookUp(reference);
      if (now instanceof Reply.GivenBack || now instanceof Reply.Taken) {
        return now;
      }
    }
    return calls.ask(
        () ->
            standing(
                intents.cancel(
                    reference,
                    PaymentIntentCancelParams.builder().build(),
                    options(charge, step("cancel", earlierTries)))),
        error -> whatBecameOf(reference, error));
  }

  @Override
  public RefundReply refund(CardRefund refund) throws AnswerUnknown {
    return refunds.pay(refund);
  }

  @Override
  public List<ProcessorEvent> eventsSince(Instant since) throws AnswerUnknown {
    return events.since(since);
  }

  private static String step(String name, int earlierTries) {
    return earlierTries == 0 ? name : name + "-" + earlierTries;
  }

  private RequestOptions options(CardCharge charge, String step) {
    return calls.options(charge.key(step));
  }

  /** Stripe will not do what was asked because of how the intent stands: so, how does it stand? */
  private Reply whatBecameOf(String reference, StripeException error) throws AnswerUnknown {
    return StripeErrors.isMissing(error) ? new Reply.Missing() : lookUp(reference);
  }

  private static Reply missing(StripeException error) throws AnswerUnknown {
    if (StripeErrors.isMissing(error)) {
      return new Reply.Missing();
    }
    throw StripeErrors.unknown(error);
  }

  private static PaymentIntent known(PaymentIntent intent) throws AnswerUnknown {
    if (intent.getId() == null) {
      throw new AnswerUnknown("Stripe answered without an ID", null);
    }
    return intent;
  }

  private static Reply standing(PaymentIntent intent) throws AnswerUnknown {
    return switch (String.valueOf(intent.getStatus())) {
      case "requires_confirmation" -> new Reply.Created(intent.getId());
      case "requires_payment_method" ->
          intent.getLastPaymentError() == null
              ? new Reply.Created(intent.getId())
              : StripeErrors.declined(intent.getLastPaymentError().getMessage());
      case "requires_action" -> action(intent);
      case "requires_capture" -> new Reply.Held();
      case "succeeded" -> new Reply.Taken();
      case "canceled" ->
          "automatic".equals(intent.getCancellationReason())
              ? new Reply.GivenBack("hold-expired", "The hold expired at the processor.")
              : new Reply.GivenBack("hold-cancelled", "The hold was cancelled at the processor.");
      default -> throw new AnswerUnknown("Stripe is at it: " + intent.getStatus(), null);
    };
  }

  private static Reply action(PaymentIntent intent) {
    PaymentIntent.NextAction next = intent.getNextAction();
    if (next == null || next.getRedirectToUrl() == null) {
      return StripeErrors.declined(
          "its bank wants the payer to confirm, and there is no page for it.");
    }
    return new Reply.RequiresAction(next.getRedirectToUrl().getUrl());
  }
}
