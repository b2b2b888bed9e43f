package org.quittance.adapter.outbound;

import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ManagedConnection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Tells the server what happens to the handles of one managed connection.
 *
 * <p>Source: Jakarta Connectors 2.1, "Connection Management", {@code ConnectionEventListener}.
 */
final class ConnectionEvents {
  private final ManagedConnection source;
  private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();

  ConnectionEvents(ManagedConnection source) {
    this.source = source;
  }

  void add(ConnectionEventListener listener) {
    listeners.add(listener);
  }

  void remove(ConnectionEventListener listener) {
    listeners.remove(listener);
  }

  void closed(PaymentHandle handle) {
    ConnectionEvent event = new ConnectionEvent(source, ConnectionEvent.CONNECTION_CLOSED);
    event.setConnectionHandle(handle);
    listeners.forEach(listener -> listener.connectionClosed(event));
  }

  void failed(PaymentHandle handle, Exception failure) {
    ConnectionEvent event =
        new ConnectionEvent(source, ConnectionEvent.CONNECTION_ERROR_OCCURRED, failure);
    event.setConnectionHandle(handle);
    listeners.forEach(listener -> listener.connectionErrorOccurred(event));
  }
}
