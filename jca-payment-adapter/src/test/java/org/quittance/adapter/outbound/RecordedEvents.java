package org.quittance.adapter.outbound;

import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import java.util.ArrayList;
import java.util.List;

/** A pool's ear. */
final class RecordedEvents implements ConnectionEventListener {
  private final List<ConnectionEvent> events = new ArrayList<>();

  List<Integer> ids() {
    return events.stream().map(ConnectionEvent::getId).toList();
  }

  List<Object> handles() {
    return events.stream().map(ConnectionEvent::getConnectionHandle).toList();
  }

  @Override
  public void connectionClosed(ConnectionEvent event) {
    events.add(event);
  }

  @Override
  public void connectionErrorOccurred(ConnectionEvent event) {
    events.add(event);
  }

  @Override
  public void localTransactionStarted(ConnectionEvent event) {
    events.add(event);
  }

  @Override
  public void localTransactionCommitted(ConnectionEvent event) {
    events.add(event);
  }

  @Override
  public void localTransactionRolledback(ConnectionEvent event) {
    events.add(event);
  }
}
