package org.quittance.adapter.crash;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** The license database's side of a transaction. */
final class LicenseBranch implements Branch, AutoCloseable {
  private final XAConnection connection;
  private final XAResource resource;
  private final Connection work;

  LicenseBranch(XAConnection connection) throws SQLException {
    this.connection = connection;
    this.resource = connection.getXAResource();
    this.work = connection.getConnection();
  }

  void sell(UUID purchase) throws SQLException {
    insert("INSERT INTO sold (purchase_id) VALUES (?)", purchase);
  }

  void refund(UUID refund) throws SQLException {
    insert("INSERT INTO refunded (refund_id) VALUES (?)", refund);
  }

  private void insert(String sql, UUID id) throws SQLException {
    try (PreparedStatement statement = work.prepareStatement(sql)) {
      statement.setString(1, id.toString());
      statement.executeUpdate();
    }
  }

  @Override
  public XAResource resource() {
    return resource;
  }

  @Override
  public void prepare(Xid xid) throws XAException {
    resource.prepare(xid);
  }

  @Override
  public void commit(Xid xid) throws XAException {
    resource.commit(xid, false);
  }

  @Override
  public void rollback(Xid xid) throws XAException {
    resource.rollback(xid);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
