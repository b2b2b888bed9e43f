package org.quittance.web.bound;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.quittance.shared.Deadline;

/** At most so many calls at once, none of them waited for beyond its deadline; nobody queues. */
final class Bulkhead {

  private static final long IDLE_SECONDS = 30;

  private final ThreadPoolExecutor workers;

  Bulkhead(int most, ThreadFactory threads) {
    workers =
        new ThreadPoolExecutor(
            0, most, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
  }

  <T> T call(Deadline deadline, Callable<T> work) {
    try {
      Future<T> call = workers.submit(work);
      return call.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException full) {
      throw ServerBusy.full();
    } catch (TimeoutException late) {
      throw ServerBusy.late();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw ServerBusy.late();
    } catch (ExecutionException failed) {
      throw unwrapped(failed.getCause());
    }
  }

  private static RuntimeException unwrapped(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
  }

  void close() {
    workers.shutdown();
  }
}
