package org.quittance.storefront.delivery;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.quittance.recovery.RecoveryGate;

/** The container's threads and its recovery gate, as the deliverer has them. */
final class Workers implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private volatile boolean open;

  Workers(CalledShop shop) {
    shop.house().with(RecoveryGate.class, gate()).with(ManagedExecutorService.class, executor());
  }

  private RecoveryGate gate() {
    return new RecoveryGate() {
      @Override
      public boolean isOpen() {
        return open;
      }
    };
  }

  void open() {
    open = true;
  }

  /** As many worked at one time. */
  int most() {
    return most.get();
  }

  boolean isIdle() {
    return running.get() == 0;
  }

  private ManagedExecutorService executor() {
    return (ManagedExecutorService)
        Proxy.newProxyInstance(
            Workers.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (proxy, method, arguments) -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              threads.execute(() -> work((Runnable) arguments[0]));
              return null;
            });
  }

  private void work(Runnable task) {
    try {
      task.run();
    } finally {
      running.decrementAndGet();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
