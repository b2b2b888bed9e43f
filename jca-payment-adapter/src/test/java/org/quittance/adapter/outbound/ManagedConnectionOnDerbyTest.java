package org.quittance.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ManagedConnection;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import java.util.UUID;
import javax.transaction.xa.XAResource;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.PaymentAdapter;
import org.quittance.adapter.PaymentResourceAdapter;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentUnavailable;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.adapter.testing.AdapterContract;
import org.quittance.adapter.testing.DerbyDatabase;
import org.quittance.adapter.testing.OnDerby;
import org.quittance.adapter.testing.RunningAdapter;
import org.quittance.adapter.testing.TestServer;
import org.quittance.adapter.testing.TestXid;

class ManagedConnectionOnDerbyTest extends AdapterContract implements OnDerby {

  private static PaymentConnection handleOf(ManagedConnection managed) throws ResourceException {
    return (PaymentConnection) managed.getConnection(null, null);
  }

  @Test
  void tellsThePoolOnceWhenAHandleIsClosedTwice() throws Exception {
    ManagedConnection managed = adapter.managedConnection();
    RecordedEvents events = new RecordedEvents();
    managed.addConnectionEventListener(events);
    PaymentConnection handle = handleOf(managed);
    handle.close();
    handle.close();
    assertThat(events.ids()).containsExactly(ConnectionEvent.CONNECTION_CLOSED);
    assertThat(events.handles()).containsExactly(handle);
  }

  @Test
  void tellsNobodyWhoNoLongerListens() throws Exception {
    ManagedConnection managed = adapter.managedConnection();
    RecordedEvents events = new RecordedEvents();
    managed.addConnectionEventListener(events);
    managed.removeConnectionEventListener(events);
    handleOf(managed).close();
    assertThat(events.ids()).isEmpty();
  }

  @Test
  void refusesTheUseOfAClosedHandle() throws Exception {
    PaymentConnection handle = handleOf(adapter.managedConnection());
    handle.close();
    assertThatThrownBy(() -> handle.confirm(UUID.randomUUID()))
        .isInstanceOfSatisfying(
            PaymentRefused.class, r -> assertThat(r.code()).isEqualTo("connection-closed"));
  }

  @Test
  void invalidatesItsHandlesWhenCleanedUp() throws Exception {
    ManagedConnection managed = adapter.managedConnection();
    RecordedEvents events = new RecordedEvents();
    managed.addConnectionEventListener(events);
    PaymentConnection handle = handleOf(managed);
    managed.cleanup();
    assertThatThrownBy(handle::branchesInDoubt).isInstanceOf(PaymentRefused.class);
    handle.close();
    assertThat(events.ids()).isEmpty();
    assertThat(handleOf(managed).branchesInDoubt()).isZero();
  }

  @Test
  void givesNoHandleOnceItIsDestroyed() throws Exception {
    ManagedConnection managed = adapter.managedConnection();
    managed.destroy();
    assertThatThrownBy(() -> managed.getConnection(null, null))
        .isInstanceOf(ResourceException.class);
  }

  @Test
  void takesAHandleOver() throws Exception {
    ManagedConnection from = adapter.managedConnection();
    ManagedConnection to = adapter.managedConnection();
    RecordedEvents events = new RecordedEvents();
    to.addConnectionEventListener(events);
    PaymentConnection handle = handleOf(from);
    to.associateConnection(handle);
    from.cleanup();
    assertThat(handle.branchesInDoubt()).isZero();
    handle.close();
    assertThat(events.ids()).containsExactly(ConnectionEvent.CONNECTION_CLOSED);
    assertThatThrownBy(() -> to.associateConnection("no handle"))
        .isInstanceOf(ResourceException.class);
  }

  @Test
  void givesTheSameXaResourceEachTime() throws Exception {
    ManagedConnection managed = adapter.managedConnection();
    XAResource resource = managed.getXAResource();
    assertThat(managed.getXAResource()).isSameAs(resource);
    assertThat(resource.setTransactionTimeout(30)).isFalse();
    assertThat(resource.getTransactionTimeout()).isZero();
  }

  @Test
  void isTheSameResourceManagerOnTheSameStoreOnly() throws Exception {
    XAResource one = adapter.xaResource();
    assertThat(one.isSameRM(one)).isTrue();
    assertThat(one.isSameRM(adapter.xaResource())).isTrue();
    try (RunningAdapter other = new RunningAdapter(new DerbyDatabase().settings("n"))) {
      assertThat(one.isSameRM(other.xaResource())).isFalse();
    }
  }

  @Test
  void matchesOnlyLiveConnectionsOfTheSameFactory() throws Exception {
    PaymentManagedConnectionFactory factory = adapter.factory();
    ManagedConnection mine = adapter.managedConnection();
    ManagedConnection destroyed = adapter.managedConnection();
    destroyed.destroy();
    try (RunningAdapter other = new RunningAdapter(database.settings("other"))) {
      ManagedConnection foreign = other.managedConnection();
      assertThat(factory.matchManagedConnections(Set.of(foreign, mine, destroyed, "x"), null, null))
          .isSameAs(mine);
      assertThat(factory.matchManagedConnections(Set.of(foreign, destroyed), null, null)).isNull();
      assertThat(factory.matchManagedConnections(Set.of(), null, null)).isNull();
      assertThat(factory.getInvalidConnections(Set.of(mine, destroyed))).containsExactly(destroyed);
      assertThat(factory).isNotEqualTo(other.factory()).hasSameHashCodeAs(other.factory());
    }
  }

  @Test
  void tellsThePoolWhenTheStoreIsLost() throws Exception {
    DerbyDatabase lost = new DerbyDatabase();
    try (RunningAdapter other = new RunningAdapter(lost.settingsWithoutCreate("n"))) {
      ManagedConnection managed = other.managedConnection();
      RecordedEvents events = new RecordedEvents();
      managed.addConnectionEventListener(events);
      PaymentConnection handle = handleOf(managed);
      assertThatThrownBy(() -> handle.confirm(UUID.randomUUID()))
          .isInstanceOf(PaymentUnavailable.class);
      assertThat(events.ids()).containsExactly(ConnectionEvent.CONNECTION_ERROR_OCCURRED);
      assertThat(other.factory().getInvalidConnections(Set.of(managed))).hasSize(1);
      managed.getXAResource().start(TestXid.next(), XAResource.TMNOFLAGS);
    }
  }

  @Test
  void namesItself() throws Exception {
    ManagedConnection managed = adapter.managedConnection();
    assertThat(managed.getMetaData().getEISProductName()).contains("payment");
    assertThat(managed.getMetaData().getMaxConnections()).isZero();
    PrintWriter writer = new PrintWriter(new StringWriter());
    managed.setLogWriter(writer);
    assertThat(managed.getLogWriter()).isSameAs(writer);
  }

  @Test
  void refusesConnectionsBeforeTheStartAndAfterTheStop() throws Exception {
    PaymentManagedConnectionFactory factory = new PaymentManagedConnectionFactory();
    assertThatThrownBy(() -> factory.createManagedConnection(null, null))
        .isInstanceOf(ResourceException.class);
    PaymentResourceAdapter resourceAdapter = new PaymentResourceAdapter();
    factory.setResourceAdapter(resourceAdapter);
    assertThatThrownBy(() -> factory.setResourceAdapter(resourceAdapter))
        .isInstanceOf(ResourceException.class);
    resourceAdapter.start(
        new PaymentAdapter(database.settings("n"), ProcessorSettings.ledgerOnly()),
        new TestServer());
    factory.createManagedConnection(null, null).destroy();
    resourceAdapter.stop();
    resourceAdapter.stop();
    assertThatThrownBy(() -> factory.createManagedConnection(null, null))
        .isInstanceOf(ResourceException.class);
  }
}
