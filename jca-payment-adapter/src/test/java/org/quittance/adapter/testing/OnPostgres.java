package org.quittance.adapter.testing;

/** Runs a contract on PostgreSQL. */
public interface OnPostgres extends UsesDatabase {

  @Override
  default TestDatabase newDatabase() throws Exception {
    return new PostgresDatabase();
  }
}
