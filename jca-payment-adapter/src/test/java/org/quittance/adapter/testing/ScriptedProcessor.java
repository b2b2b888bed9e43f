package org.quittance.adapter.testing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.gateway.outside.AnswerUnknown;
import org.quittance.adapter.gateway.outside.CardCharge;
import org.quittance.adapter.gateway.outside.CardRefund;
import org.quittance.adapter.gateway.outside.NotCarriedOut;
import org.quittance.adapter.gateway.outside.OutsideGateway;
import org.quittance.adapter.gateway.outside.ProcessorEvent;
import org.quittance.adapter.gateway.outside.RefundReply;
import org.quittance.adapter.gateway.outside.Reply;

/**
 * A processor in this process that goes wrong as its script says and keeps its own record of what
 * it did. By token: {@code no} is declined, {@code ask} wants the payer to act.
 */
public final class ScriptedProcessor implements OutsideGateway {

  /** What it is asked to do. */
  public enum Step {
    CREATE,
    CONFIRM,
    LOOK_UP,
    CAPTURE,
    CANCEL,
    REFUND
  }

  /** What goes wrong. */
  public enum Fault {
    /** Does nothing, and nobody hears of it. */
    LOST_BEFORE,
    /** Does it, and nobody hears of it. */
    LOST_AFTER,
    /** Was not let through. */
    NOT_ASKED,
    /** Forgets the payment. */
    FORGOTTEN
  }

  private final Map<Step, Deque<Fault>> script = new EnumMap<>(Step.class);
  private final Map<String, String> references = new HashMap<>();
  private final Map<String, Reply> standing = new LinkedHashMap<>();
  private final Map<String, RefundReply> refunds = new LinkedHashMap<>();
  private final Map<String, Long> refundedMinor = new LinkedHashMap<>();
  private final Map<String, Runnable> hooks = new HashMap<>();
  private final List<ProcessorEvent> events = new ArrayList<>();
  private final List<ProcessorEvent> late = new ArrayList<>();
  private final Map<Step, Integer> asked = new EnumMap<>(Step.class);
  private RefundReply nextRefund;

  /** The next requests of that step go wrong like this, one after the other. */
  public synchronized void fail(Step step, Fault... faults) {
    script.computeIfAbsent(step, any -> new ArrayDeque<>()).addAll(List.of(faults));
  }

  /** Runs just before the next request of that step is worked on. */
  public synchronized void before(Step step, Runnable hook) {
    hooks.put(step.name(), hook);
  }

  /** How the next refund is answered. */
  public synchronized void answerRefund(RefundReply reply) {
    nextRefund = reply;
  }

  public synchronized void tell(ProcessorEvent event) {
    events.add(event);
  }

  /** Shows an event of the past to whoever asks, as it was not shown in its time. */
  public synchronized void tellLate(ProcessorEvent event) {
    late.add(event);
  }

  /** Shows none of the events that were told so far. */
  public synchronized void forgetEvents() {
    events.clear();
    late.clear();
  }

  /** Changes how a payment stands, as the payer or time would. */
  public synchronized void set(String reference, Reply reply) {
    standing.put(reference, reply);
  }

  /** How a payment stands here; null if it is unknown. */
  public synchronized Reply standing(String reference) {
    return standing.get(reference);
  }

  /** What was paid back, by key. */
  public synchronized Map<String, Long> refundedMinor() {
    return Map.copyOf(refundedMinor);
  }

  public synchronized int asked(Step step) {
    return asked.getOrDefault(step, 0);
  }

  @Override
  public String name() {
    return "stripe";
  }

  @Override
  public Optional<Reply.Refused> objection(Amount amount) {
    return amount.currency().equals("XAU")
        ? Optional.of(new Reply.Refused("currency-not-offered", "Nobody pays in gold."))
        : Optional.empty();
  }

  @Override
  public Reply create(CardCharge charge) throws AnswerUnknown {
    Fault fault = begin(Step.CREATE, null);
    String reference = made(charge);
    end(fault);
    return new Reply.Created(reference);
  }

  private synchronized String made(CardCharge charge) {
    return references.computeIfAbsent(
        charge.key("create"),
        key -> {
          String reference = "pi_" + UUID.randomUUID();
          standing.put(reference, new Reply.Created(reference));
          return reference;
        });
  }

  @Override
  public Reply confirm(CardCharge charge, String reference) throws AnswerUnknown {
    Fault fault = begin(Step.CONFIRM, reference);
    Reply reply = confirmed(charge, reference);
    end(fault);
    return reply;
  }

  private synchronized Reply confirmed(CardCharge charge, String reference) {
    if (standing.get(reference) instanceof Reply.Created) {
      standing.put(
          reference,
          switch (charge.token()) {
            case "no" -> new Reply.Refused("payment-declined", "The card was declined.");
            case "ask" -> new Reply.RequiresAction("https://processor/ask");
            default -> new Reply.Held();
          });
    }
    return now(reference);
  }

  @Override
  public Reply lookUp(String reference) throws AnswerUnknown {
    end(begin(Step.LOOK_UP, reference));
    return now(reference);
  }

  @Override
  public Reply capture(CardCharge charge, String reference, int earlierTries) throws AnswerUnknown {
    Fault fault = begin(Step.CAPTURE, reference);
    synchronized (this) {
      if (standing.get(reference) instanceof Reply.Held) {
        standing.put(reference, new Reply.Taken());
      }
    }
    end(fault);
    return now(reference);
  }

  @Override
  public Reply cancel(CardCharge charge, String reference, int earlierTries) throws AnswerUnknown {
    Fault fault = begin(Step.CANCEL, reference);
    synchronized (this) {
      if (standing.containsKey(reference) && !(standing.get(reference) instanceof Reply.Taken)) {
        standing.put(reference, new Reply.GivenBack("hold-cancelled", "It was cancelled."));
      }
    }
    end(fault);
    return now(reference);
  }

  @Override
  public RefundReply refund(CardRefund refund) throws AnswerUnknown {
    Fault fault = begin(Step.REFUND, null);
    RefundReply reply = paid(refund);
    end(fault);
    return reply;
  }

  private synchronized RefundReply paid(CardRefund refund) {
    if (nextRefund != null) {
      RefundReply reply = nextRefund;
      nextRefund = null;
      return reply;
    }
    return refunds.computeIfAbsent(
        refund.key(),
        key -> {
          refundedMinor.put(key, refund.amount().minor());
          return new RefundReply.Paid("re_" + key);
        });
  }

  @Override
  public synchronized List<ProcessorEvent> eventsSince(Instant since) {
    return Stream.concat(
            late.stream(), events.stream().filter(event -> !event.at().isBefore(since)))
        .toList();
  }

  private synchronized Reply now(String reference) {
    return standing.getOrDefault(reference, new Reply.Missing());
  }

  private Fault begin(Step step, String reference) throws AnswerUnknown {
    Runnable hook;
    synchronized (this) {
      hook = hooks.remove(step.name());
    }
    if (hook != null) {
      hook.run();
    }
    synchronized (this) {
      asked.merge(step, 1, Integer::sum);
      Fault fault = script.getOrDefault(step, new ArrayDeque<>()).poll();
      if (fault == Fault.NOT_ASKED) {
        throw new NotCarriedOut("not let through", null);
      }
      if (fault == Fault.LOST_BEFORE) {
        throw new AnswerUnknown("lost on the way", null);
      }
      if (fault == Fault.FORGOTTEN) {
        standing.remove(reference);
      }
      return fault;
    }
  }

  private static void end(Fault fault) throws AnswerUnknown {
    if (fault == Fault.LOST_AFTER) {
      throw new AnswerUnknown("lost on the way back", null);
    }
  }
}
