package org.quittance.adapter.gateway.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.RefundService;
import java.util.Map;
import java.util.Optional;
import org.quittance.adapter.gateway.outside.AnswerUnknown;
import org.quittance.adapter.gateway.outside.CardRefund;
import org.quittance.adapter.gateway.outside.RefundReply;

/**
 * Refunds at Stripe. The key stands in the refund's metadata too, so that one whose answer was lost
 * is found again; only then is it asked for once more, under the same key, because two keys could
 * pay twice.
 */
final class StripeRefunds {
  private static final String KEY = "refund";

  private final RefundService service;
  private final StripeCalls calls;

  StripeRefunds(RefundService service, StripeCalls calls) {
    this.service = service;
    this.calls = calls;
  }

  RefundReply pay(CardRefund refund) throws AnswerUnknown {
    if (refund.earlierTries() > 0) {
      Optional<Refund> earlier = find(refund);
      if (earlier.isPresent()) {
        return standing(earlier.get());
      }
    }
    RefundCreateParams params =
        RefundCreateParams.builder()
            .setPaymentIntent(refund.reference())
            .setAmount(StripeMoney.toStripe(refund.amount()))
            .putMetadata(KEY, refund.key())
            .build();
    return calls.ask(
        () -> standing(service.create(params, calls.options(refund.key()))),
        error -> new RefundReply.Refused(StripeErrors.words(error)));
  }

  private Optional<Refund> find(CardRefund refund) throws AnswerUnknown {
    RefundListParams params =
        RefundListParams.builder().setPaymentIntent(refund.reference()).setLimit(100L).build();
    return calls.ask(() -> among(params, refund.key()), StripeRefunds::noList);
  }

  private Optional<Refund> among(RefundListParams params, String key) throws StripeException {
    for (Refund refund : service.list(params, calls.options()).autoPagingIterable()) {
      Map<String, String> metadata = refund.getMetadata();
      if (metadata != null && key.equals(metadata.get(KEY))) {
        return Optional.of(refund);
      }
    }
    return Optional.empty();
  }

  private static Optional<Refund> noList(StripeException error) throws AnswerUnknown {
    throw StripeErrors.unknown(error);
  }

  /** A pending refund has left our balance already; if it fails later, it comes back. */
  private static RefundReply standing(Refund refund) throws AnswerUnknown {
    return switch (String.valueOf(refund.getStatus())) {
      case "succeeded", "pending" -> new RefundReply.Paid(refund.getId());
      case "failed", "canceled" ->
          new RefundReply.Bounced(
              refund.getId(),
              refund.getFailureReason() == null
                  ? "The processor could not pay it."
                  : "The processor could not pay it: " + refund.getFailureReason());
      default -> throw new AnswerUnknown("Stripe is at it: " + refund.getStatus(), null);
    };
  }
}
