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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Container-managed transactions of one thread each, as the attributes of Jakarta Enterprise Beans
 * say; with another store's branch where one takes part.
 */
public final class Transactions {
  private final EntityManagerFactory factory;
  private final ThreadLocal<Deque<OpenTransaction>> open = ThreadLocal.withInitial(ArrayDeque::new);
  private volatile Fate next = Fate.COMMITTED;
  private volatile OpenTransaction undecided;

  Transactions(EntityManagerFactory factory) {
    this.factory = factory;
  }

  /** What becomes of the next transaction that another store takes part in. */
  public void next(Fate fate) {
    next = fate;
  }

  /** Decides about the one that was left undecided. */
  public void decide(boolean commit) throws Exception {
    OpenTransaction transaction = undecided;
    undecided = null;
    if (commit) {
      transaction.commit();
    } else {
      transaction.rollback();
    }
  }

  /** The other store's branch of the thread's transaction, begun at its first use. */
  public <B extends Branch> Optional<B> branch(Class<B> type, Supplier<B> begin) {
    return Optional.ofNullable(open.get().peek()).map(current -> current.branch(type, begin));
  }

  /** What {@code @PersistenceContext} injects: the entity manager of the thread's transaction. */
  EntityManager entityManager() {
    return (EntityManager)
        Proxy.newProxyInstance(
            Transactions.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              OpenTransaction current = open.get().peek();
              try {
                return method.invoke(
                    current == null ? factory.createEntityManager() : current.manager(), arguments);
              } catch (InvocationTargetException thrown) {
                if (current != null) {
                  current.setRollbackOnly();
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
        return active ? suspended(work) : work.call();
      default:
        throw new IllegalArgumentException("Not used: " + attribute);
    }
  }

  private <T> T suspended(Callable<T> work) throws Exception {
    Deque<OpenTransaction> suspended = open.get();
    open.set(new ArrayDeque<>());
    try {
      return work.call();
    } finally {
      open.set(suspended);
    }
  }

  private <T> T joined(Callable<T> work) throws Exception {
    try {
      return work.call();
    } catch (RuntimeException thrown) {
      open.get().element().setRollbackOnly();
      throw thrown;
    }
  }

  private <T> T begun(Callable<T> work) throws Exception {
    var transaction = new OpenTransaction(factory.createEntityManager());
    open.get().push(transaction);
    try {
      T result = work.call();
      end(transaction);
      return result;
    } catch (RuntimeException thrown) {
      throw thrown.getClass().getSuperclass().isAnnotationPresent(ApplicationException.class)
          ? thrown
          : new EJBException(thrown);
    } finally {
      open.get().pop();
      if (transaction != undecided) {
        transaction.rollback();
      }
    }
  }

  private void end(OpenTransaction transaction) throws Exception {
    Fate fate = transaction.hasBranches() ? next : Fate.COMMITTED;
    if (transaction.hasBranches()) {
      next = Fate.COMMITTED;
    }
    transaction.prepare();
    switch (fate) {
      case COMMITTED -> transaction.commit();
      case OTHERS_LOST -> transaction.commitDatabaseOnly();
      case OTHERS_UNTOLD -> transaction.commitAndForgetOthers();
      case ROLLED_BACK -> throw new EJBException("The process died.");
      case DATABASE_LOST -> {
        transaction.commitOthersOnly();
        throw new EJBException("The database went away.");
      }
      case UNDECIDED -> {
        undecided = transaction;
        throw new EJBException("The coordinator does not answer.");
      }
      default -> throw new IllegalStateException("No such fate: " + fate);
    }
  }
}
