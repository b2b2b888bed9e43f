package org.quittance.adapter.transaction;

import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.payment.Scope;

/** Work on payments that is told which branch it is done for. */
@FunctionalInterface
public interface ScopedWork<T> {

  T apply(Scope scope) throws PaymentException;
}
