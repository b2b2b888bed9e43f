package org.quittance.adapter.inbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.IllegalStateException;
import jakarta.resource.spi.ResourceAdapter;
import java.io.Serializable;

/**
 * What a message-driven bean says to be told of payments: nothing but that it wants to be. The
 * server makes one for each deployment and each recovery scan.
 *
 * <p>Source: Jakarta Connectors 2.1, "Message Inflow", {@code ActivationSpec}.
 */
public class PaymentActivationSpec implements ActivationSpec, Serializable {
  private static final long serialVersionUID = 1L;

  private transient ResourceAdapter resourceAdapter;

  /** There are no properties that could be wrong. */
  @Override
  public void validate() {}

  @Override
  public ResourceAdapter getResourceAdapter() {
    return resourceAdapter;
  }

  /** Called once by the server, as {@code ResourceAdapterAssociation} says. */
  @Override
  public void setResourceAdapter(ResourceAdapter given) throws ResourceException {
    if (resourceAdapter != null) {
      throw new IllegalStateException("The resource adapter is set once");
    }
    resourceAdapter = given;
  }
}
