package org.quittance.distribution.house;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;

/**
 * Container-managed transactions of one thread each, as the attributes of Jakarta Enterprise Beans
 * say.
 */
final class Transactions {

  private final EntityManagerFactory factory;
  private final ThreadLocal<Deque<EntityManager>> open = ThreadLocal.withInitial(ArrayDeque::new);

  Transactions(EntityManagerFactory factory) {
    this.factory = factory;
  }

  /** What {@code @PersistenceContext} injects: the entity manager of the thread's transaction. */
  EntityManager entityManager() {
    return (EntityManager)
        Proxy.newProxyInstance(
            Transactions.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              EntityManager current = open.get().peek();
              try {
                return method.invoke(
                    current == null ? factory.createEntityManager() : current, arguments);
              } catch (InvocationTargetException thrown) {
                if (current != null) {
                  current.getTransaction().setRollbackOnly();
                }
                throw thrown.getCause();
              }
            });
  }

  <T> T call(TransactionAttributeType attribute, Callable<T> work) throws Exception {
    boolean active = open.get().peek() != null;
    switch (attribute) {
      case MANDATORY:
        if (!active) {
          throw new EJBTransactionRequiredException("No transaction is open.");
        }
        return joined(work);
      case SUPPORTS:
        return active ? joined(work) : work.call();
      case REQUIRED:
        return active ? joined(work) : begun(work);
      case REQUIRES_NEW:
        return begun(work);
      case NOT_SUPPORTED:
        if (active) {
          throw new IllegalStateException("Suspending is not needed by the tests.");
        }
        return work.call();
      default:
        throw new IllegalArgumentException("Not used: " + attribute);
    }
  }

  private <T> T joined(Callable<T> work) throws Exception {
    try {
      return work.call();
    } catch (RuntimeException thrown) {
      open.get().element().getTransaction().setRollbackOnly();
      throw thrown;
    }
  }

  private <T> T begun(Callable<T> work) throws Exception {
    EntityManager manager = factory.createEntityManager();
    manager.getTransaction().begin();
    open.get().push(manager);
    try {
      T result = work.call();
      manager.getTransaction().commit();
      return result;
    } catch (RuntimeException thrown) {
      throw thrown.getClass().getSuperclass().isAnnotationPresent(ApplicationException.class)
          ? thrown
          : new EJBException(thrown);
    } finally {
      open.get().pop();
      if (manager.getTransaction().isActive()) {
        manager.getTransaction().rollback();
      }
      manager.close();
    }
  }
}
