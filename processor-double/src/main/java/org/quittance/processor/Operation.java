package org.quittance.processor;

/** What a request asks for; faults can be confined to one. */
public enum Operation {
  CREATE,
  CONFIRM,
  CAPTURE,
  CANCEL,
  REFUND,
  /** Looks at one intent, refund or dispute, or lists refunds. */
  READ,
  /** Lists events. */
  EVENTS
}
