package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.NotSupportedException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ResourceAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.adapter.api.PaymentNotice.Kind;
import org.quittance.adapter.testing.NoticeSituation;
import org.quittance.adapter.testing.RunningAdapter;
import org.quittance.adapter.testing.TestListener;

/** Listeners and nodes come and go while facts are told. */
abstract class ListenerLifeContract extends NoticeSituation {

  @Test
  void leavesWhatALiveNeighbourIsDelivering() throws Exception {
    UUID notice = note(paid(), Kind.CAPTURED);
    RunningAdapter neighbour = newNode("neighbour");
    assertThat(neighbour.resourceAdapter().started().noticeLeases().take(9)).hasSize(1);
    beginWork(node);
    assertThat(listener.nextNow()).isNull();
    assertThat(column(notice, "leased_by")).isEqualTo("neighbour");
  }

  @Test
  void sharesOneStoreAmongNodesWithoutTellingTwice() throws Exception {
    List<TestListener> listeners = new ArrayList<>(List.of(listener));
    for (int i = 1; i < 4; i++) {
      RunningAdapter other = newNode("node" + i);
      TestListener its = new TestListener(other.server());
      activate(other, its);
      listeners.add(its);
    }
    List<UUID> expected = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      expected.add(note(paid(), Kind.CAPTURED));
    }
    for (RunningAdapter each : nodes) {
      beginWork(each);
    }
    for (UUID notice : expected) {
      eventually(notice, "delivered_at");
    }
    List<UUID> told = new ArrayList<>();
    listeners.forEach(each -> each.asked().forEach(notice -> told.add(notice.noticeId())));
    assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void asksAgainWhenNoEndpointCanBeHadAndBlamesNoNotice() throws Exception {
    UUID notice = note(paid(), Kind.CAPTURED);
    listener.beAway(true);
    beginWork(node);
    assertThat(listener.nextNow()).isNull();
    listener.beAway(false);
    assertThat(listener.next().noticeId()).isEqualTo(notice);
    eventually(notice, "delivered_at");
    assertThat(column(notice, "tries")).isEqualTo("1");
  }

  @Test
  void deactivatesOnlyAfterTheDeliveryUnderWayAndTellsNothingMore() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    listener.doing(
        told -> {
          reached.countDown();
          await(mayEnd);
        });
    UUID underWay = note(paid(), Kind.CAPTURED);
    UUID later = note(paid(), Kind.CAPTURED);
    beginWork(node);
    assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
    Thread deactivating = new Thread(() -> deactivate(node, listener));
    deactivating.start();
    deactivating.join(500);
    assertThat(deactivating.isAlive()).isTrue();
    mayEnd.countDown();
    deactivating.join(20_000);
    assertThat(deactivating.isAlive()).isFalse();
    assertThat(listener.taken()).extracting(PaymentNotice::noticeId).containsExactly(underWay);
    assertThat(listener.inUse()).isZero();
    TestListener another = new TestListener(node.server());
    activate(node, another);
    assertThat(another.next().noticeId()).isEqualTo(later);
  }

  @Test
  void stopsAfterTheDeliveryUnderWayAndMarksIt() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    listener.doing(
        told -> {
          reached.countDown();
          await(mayEnd);
        });
    UUID notice = note(paid(), Kind.CAPTURED);
    beginWork(node);
    assertThat(reached.await(20, TimeUnit.SECONDS)).isTrue();
    Thread stopping = new Thread(node::close);
    stopping.start();
    stopping.join(300);
    assertThat(stopping.isAlive()).isTrue();
    mayEnd.countDown();
    stopping.join(20_000);
    assertThat(listener.taken()).hasSize(1);
    assertThat(column(notice, "delivered_at")).isNotNull();
  }

  @Test
  void takesOneListenerOnly() throws Exception {
    assertThatThrownBy(() -> activate(node, new TestListener(node.server())))
        .isInstanceOf(NotSupportedException.class)
        .hasMessageContaining("already");
    ActivationSpec foreign = new AnotherAdaptersActivation();
    assertThatThrownBy(() -> node.resourceAdapter().endpointActivation(listener, foreign))
        .isInstanceOf(NotSupportedException.class);
    assertThat(node.resourceAdapter().getXAResources(new ActivationSpec[] {foreign})).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class AnotherAdaptersActivation implements ActivationSpec {
    @Override
    public void validate() {}

    @Override
    public ResourceAdapter getResourceAdapter() {
      return null;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter given) {}
  }
}
