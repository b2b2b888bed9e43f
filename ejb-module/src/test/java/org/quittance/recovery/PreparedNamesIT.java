package org.quittance.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.XAConnection;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.Test;
import org.postgresql.xa.PGXADataSource;
import org.quittance.distribution.house.Database;

/** Prepared transactions of several nodes in one PostgreSQL. */
class PreparedNamesIT {

  private final Database database = Database.postgresql();

  @Test
  void countsThoseOfTheNodeAndThoseItCannotRead() throws Exception {
    try (Connection connection = database.connect()) {
      var mine = new Branch("a1-,server,P100,");
      prepare(mine);
      prepare(new Branch("a10-,server,P100,"));
      assertThat(PreparedNames.count(connection, "a1")).isEqualTo(1);
      assertThat(PreparedNames.count(connection, "a10")).isEqualTo(1);
      assertThat(PreparedNames.count(connection, "a")).isZero();

      try (var statement = connection.createStatement()) {
        statement.execute("BEGIN");
        statement.execute("SELECT txid_current()");
        statement.execute("PREPARE TRANSACTION 'by hand'");
      }
      assertThat(PreparedNames.count(connection, "a")).isEqualTo(1);
      assertThat(PreparedNames.count(connection, "a1")).isEqualTo(2);

      end(mine);
      assertThat(PreparedNames.count(connection, "a1")).isEqualTo(1);
    }
  }

  private void prepare(Xid xid) throws SQLException, XAException {
    XAConnection session = source().getXAConnection();
    try {
      XAResource branch = session.getXAResource();
      branch.start(xid, XAResource.TMNOFLAGS);
      try (var statement = session.getConnection().createStatement()) {
        statement.execute("SELECT txid_current()");
      }
      branch.end(xid, XAResource.TMSUCCESS);
      branch.prepare(xid);
    } finally {
      session.close();
    }
  }

  private void end(Xid xid) throws SQLException, XAException {
    XAConnection session = source().getXAConnection();
    try {
      session.getXAResource().rollback(xid);
    } finally {
      session.close();
    }
  }

  private PGXADataSource source() {
    var source = new PGXADataSource();
    source.setUrl(database.url());
    return source;
  }

  /** A branch whose qualifier begins with a server's name. */
  private record Branch(String qualifier) implements Xid {

    @Override
    public int getFormatId() {
      return 4871251;
    }

    @Override
    public byte[] getGlobalTransactionId() {
      return qualifier.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] getBranchQualifier() {
      return (qualifier + "\u0001").getBytes(StandardCharsets.UTF_8);
    }
  }
}
