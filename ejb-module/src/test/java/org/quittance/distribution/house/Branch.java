package org.quittance.distribution.house;

/** Another store's part of a transaction, ended together with the database's. */
public interface Branch {

  /** After it, only the coordinator decides. */
  void prepare() throws Exception;

  void commit() throws Exception;

  void rollback() throws Exception;
}
