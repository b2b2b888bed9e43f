package org.quittance.adapter.testing;

/** Runs a contract on embedded Derby. */
public interface OnDerby extends UsesDatabase {

  @Override
  default TestDatabase newDatabase() throws Exception {
    return new DerbyDatabase();
  }
}
