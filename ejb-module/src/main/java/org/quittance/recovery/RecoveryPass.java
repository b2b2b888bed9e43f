package org.quittance.recovery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.InvocationTargetException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks the platform's transaction manager to end what it left incomplete, without a restart.
 *
 * <p>Payara commits a branch whose commit failed only at the next start, and forgets it if another
 * transaction commits before that. Its own recovery manager does the work when asked, but no public
 * API asks it: this is the one class that reaches in, by reflection, so that the application
 * compiles against Jakarta EE alone.
 */
@ApplicationScoped
public class RecoveryPass {

  private static final Logger LOG = Logger.getLogger(RecoveryPass.class.getName());

  /** Kept, because a logger nobody refers to forgets its level. */
  private static final Logger PLATFORM =
      Logger.getLogger(
          "javax.enterprise.resource.resourceadapter.com.sun.enterprise.connectors.inbound");

  /** The platform tells at INFO of each pass, which is every five seconds. */
  @PostConstruct
  void quieten() {
    PLATFORM.setLevel(Level.WARNING);
  }

  /**
   * One pass over all recoverable resources.
   *
   * @throws IllegalStateException if this runtime has no such manager, or the pass failed
   */
  public void run() {
    try {
      ClassLoader platform = Thread.currentThread().getContextClassLoader();
      Class<?> globals = platform.loadClass("org.glassfish.internal.api.Globals");
      Object habitat = globals.getMethod("getDefaultHabitat").invoke(null);
      Class<?> manager =
          platform.loadClass("com.sun.enterprise.transaction.api.ResourceRecoveryManager");
      Class<?> locator = platform.loadClass("org.glassfish.hk2.api.ServiceLocator");
      Object recovery =
          locator
              .getMethod("getService", Class.class, java.lang.annotation.Annotation[].class)
              .invoke(habitat, manager, new java.lang.annotation.Annotation[0]);
      manager
          .getMethod("recoverIncompleteTx", boolean.class, String.class)
          .invoke(recovery, false, null);
      LOG.fine("A recovery pass over all resources ended.");
    } catch (InvocationTargetException failed) {
      throw new IllegalStateException("The recovery pass failed.", failed.getCause());
    } catch (ReflectiveOperationException unsupported) {
      throw new IllegalStateException("This runtime has no recovery manager.", unsupported);
    }
  }
}
