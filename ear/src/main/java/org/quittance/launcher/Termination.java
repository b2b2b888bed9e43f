package org.quittance.launcher;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * Runs a step when the process is told to stop (SIGTERM, Ctrl-C), before any shutdown hook.
 *
 * <p>The platform's own hook closes the listener at once and runs beside ours in no order, so a
 * hook comes too late to let requests finish. The signal API is no part of Java SE, hence the
 * reflection; where it is missing the process stops without draining.
 */
final class Termination {

  private Termination() {}

  static void before(Runnable step) {
    handle("TERM", step);
    handle("INT", step);
  }

  private static void handle(String signal, Runnable step) {
    try {
      Class<?> signals = Class.forName("sun.misc.Signal");
      Class<?> handlers = Class.forName("sun.misc.SignalHandler");
      InvocationHandler stop =
          (proxy, method, arguments) -> {
            if (method.getName().equals("handle")) {
              new Thread(() -> stop(step), "quittance-stop").start();
            }
            return null;
          };
      Object handler =
          Proxy.newProxyInstance(
              Termination.class.getClassLoader(), new Class<?>[] {handlers}, stop);
      signals
          .getMethod("handle", signals, handlers)
          .invoke(null, signals.getConstructor(String.class).newInstance(signal), handler);
    } catch (ReflectiveOperationException | IllegalArgumentException unsupported) {
      System.err.println("Signal " + signal + " stops the server without draining: " + unsupported);
    }
  }

  private static void stop(Runnable step) {
    try {
      step.run();
    } finally {
      System.exit(0);
    }
  }
}
