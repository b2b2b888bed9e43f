package org.quittance.adapter.outbound;

import jakarta.resource.spi.ManagedConnectionMetaData;

/** What is behind a managed connection; Jakarta Connectors 2.1, "Connection Management". */
final class PaymentMetaData implements ManagedConnectionMetaData {

  @Override
  public String getEISProductName() {
    return "Quittance payment adapter";
  }

  @Override
  public String getEISProductVersion() {
    return "1";
  }

  /** No limit of its own. */
  @Override
  public int getMaxConnections() {
    return 0;
  }

  /** There is no sign-on. */
  @Override
  public String getUserName() {
    return "";
  }
}
