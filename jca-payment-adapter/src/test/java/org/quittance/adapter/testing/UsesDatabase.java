package org.quittance.adapter.testing;

/** A contract that holds on every supported database. */
public interface UsesDatabase {

  TestDatabase newDatabase() throws Exception;
}
