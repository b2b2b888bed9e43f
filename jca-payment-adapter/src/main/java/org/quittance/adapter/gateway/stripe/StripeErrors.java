package org.quittance.adapter.gateway.stripe;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.StripeException;
import org.quittance.adapter.gateway.outside.AnswerUnknown;
import org.quittance.adapter.gateway.outside.NotCarriedOut;
import org.quittance.adapter.gateway.outside.Reply;

/**
 * What Stripe's errors mean. A card's error is the answer of its bank; an invalid request was not
 * carried out; everything else (5xx, time-outs, cut connections, 409 of a key in use, 429) says
 * nothing about what happened.
 *
 * <p>Source: Stripe API reference, "Errors".
 */
final class StripeErrors {

  private StripeErrors() {}

  /** Whether the bank or the card's owner said no. */
  static boolean isDecline(StripeException error) {
    return error instanceof CardException;
  }

  /** Whether Stripe understood the request and will not do it. */
  static boolean isInvalid(StripeException error) {
    return error instanceof InvalidRequestException || error instanceof IdempotencyException;
  }

  /** Whether Stripe knows no object of that ID. */
  static boolean isMissing(StripeException error) {
    return error instanceof InvalidRequestException
        && Integer.valueOf(404).equals(error.getStatusCode());
  }

  static Reply.Refused declined(String why) {
    return new Reply.Refused(
        "payment-declined",
        why == null ? "The card was declined." : "The card was declined: " + why);
  }

  /** What Stripe says to people; the library's own message has request IDs in it. */
  static String words(StripeException error) {
    String words = error.getUserMessage();
    return words == null ? error.getClass().getSimpleName() : words;
  }

  /** An error that leaves open what happened, or tells that nothing did. */
  static AnswerUnknown unknown(StripeException error) {
    if (error instanceof AuthenticationException || error instanceof PermissionException) {
      return new NotCarriedOut(
          "Stripe does not accept quittance.stripe.secret-key (" + error.getStatusCode() + ")",
          error);
    }
    Integer status = error.getStatusCode();
    boolean answered = status != null && status > 0;
    return new AnswerUnknown(
        "No certain answer from Stripe (" + (answered ? status : error.getMessage()) + ")", error);
  }
}
