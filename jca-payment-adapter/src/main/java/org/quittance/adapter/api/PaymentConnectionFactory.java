package org.quittance.adapter.api;

import jakarta.resource.Referenceable;
import java.io.Serializable;

/** Gives connections to the payment adapter; looked up by its JNDI name. */
public interface PaymentConnectionFactory extends Serializable, Referenceable {

  /**
   * @throws PaymentUnavailable if the adapter or its store cannot be reached now
   */
  PaymentConnection getConnection() throws PaymentException;
}
