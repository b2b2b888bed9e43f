package org.quittance.storefront.refund;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.quittance.shared.Refusal;

/** Does work in several threads that begin together; a refusal is an outcome, too. */
public final class AtOnce {

  private AtOnce() {}

  public static List<Object> run(int threads, Callable<?> work) throws Exception {
    return run(Collections.nCopies(threads, work));
  }

  public static List<Object> run(List<? extends Callable<?>> works) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(works.size());
    var start = new CyclicBarrier(works.size());
    try {
      List<Future<Object>> running = new ArrayList<>();
      for (Callable<?> work : works) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  try {
                    return work.call();
                  } catch (Refusal refused) {
                    return refused;
                  }
                }));
      }
      List<Object> outcomes = new ArrayList<>();
      for (Future<Object> one : running) {
        outcomes.add(one.get(60, TimeUnit.SECONDS));
      }
      return outcomes;
    } finally {
      threads.shutdownNow();
    }
  }
}
