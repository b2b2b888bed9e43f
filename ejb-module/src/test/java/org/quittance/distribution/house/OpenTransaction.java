package org.quittance.distribution.house;

import jakarta.ejb.EJBException;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One transaction: the database's, and the branches of others that take part. */
final class OpenTransaction {
  private final EntityManager manager;
  private final List<Branch> branches = new ArrayList<>();

  OpenTransaction(EntityManager manager) {
    this.manager = manager;
    manager.getTransaction().begin();
  }

  EntityManager manager() {
    return manager;
  }

  void setRollbackOnly() {
    manager.getTransaction().setRollbackOnly();
  }

  boolean hasBranches() {
    return !branches.isEmpty();
  }

  <B extends Branch> B branch(Class<B> type, Supplier<B> begin) {
    return branches.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseGet(
            () -> {
              B begun = begin.get();
              branches.add(begun);
              return begun;
            });
  }

  /** Writes everything and lets each branch vote; a database of one connection votes by writing. */
  void prepare() throws Exception {
    if (manager.getTransaction().getRollbackOnly()) {
      throw new EJBException("Marked for rollback.");
    }
    manager.flush();
    for (Branch branch : branches) {
      branch.prepare();
    }
  }

  void commit() throws Exception {
    manager.getTransaction().commit();
    commitOthersOnly();
    manager.close();
  }

  void commitDatabaseOnly() {
    manager.getTransaction().commit();
  }

  void commitAndForgetOthers() {
    commitDatabaseOnly();
    branches.clear();
  }

  void commitOthersOnly() throws Exception {
    for (Branch branch : branches) {
      branch.commit();
    }
    branches.clear();
  }

  /** Rolls back what was not committed. */
  void rollback() throws Exception {
    if (!manager.isOpen()) {
      return;
    }
    if (manager.getTransaction().isActive()) {
      manager.getTransaction().rollback();
    }
    manager.close();
    for (Branch branch : branches) {
      branch.rollback();
    }
  }
}
