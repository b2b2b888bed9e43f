package org.quittance.distribution.house;

import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.quittance.shared.ServerClock;
import org.quittance.vault.DocumentSigner;

/** All beans of the domain over one database and one data directory, as one process has them. */
public final class House implements AutoCloseable {

  private final EntityManagerFactory factory;
  private final Transactions transactions;
  private final Beans beans;
  private final TestClock clock;

  /**
   * @param database migrated
   * @param data the data directory
   */
  public House(Database database, Path data) {
    System.setProperty("quittance.data", data.toString());
    this.factory =
        Persistence.createEntityManagerFactory(
            "quittance",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource",
                "",
                "jakarta.persistence.jdbc.url",
                database.url(),
                "eclipselink.logging.level",
                "OFF",
                "eclipselink.session-name",
                database.url() + System.nanoTime()));
    this.transactions = new Transactions(factory);
    this.beans = new Beans(transactions, Map.of(DocumentSigner.class, signer()));
    this.clock = new TestClock();
    beans.put(ServerClock.class, clock);
    beans.put(DataSource.class, dataSource(database));
  }

  /** Puts a resource or a bean in its place. */
  public <T> House with(Class<T> type, T resource) {
    beans.put(type, resource);
    return this;
  }

  /** The transactions of this house. */
  public Transactions transactions() {
    return transactions;
  }

  /** Observes events as the container would have it, in their transactions. */
  public <E> House observing(Class<E> type, Consumer<E> observer) {
    beans.observe(type, observer);
    return this;
  }

  /** Lets beans observe as the container would have it, in the order given. */
  public House hearing(Class<?>... observers) {
    for (Class<?> type : observers) {
      beans.hear(type);
    }
    return this;
  }

  /** The events that were fired in this house. */
  public List<Object> fired() {
    return beans.fired();
  }

  /** The bean of this class. */
  public <T> T bean(Class<T> type) {
    return beans.get(type);
  }

  /** The clock of this house. */
  public TestClock clock() {
    return clock;
  }

  /** Does some work in one transaction, as the storefront would. */
  public <T> T transact(Callable<T> work) {
    try {
      return transactions.call(TransactionAttributeType.REQUIRES_NEW, work);
    } catch (RuntimeException unchecked) {
      throw unchecked;
    } catch (Exception checked) {
      throw new IllegalStateException(checked);
    }
  }

  /** The same for work without a result. */
  public void transact(Runnable work) {
    transact(
        () -> {
          work.run();
          return null;
        });
  }

  @Override
  public void close() {
    factory.close();
  }

  private static DataSource dataSource(Database database) {
    return (DataSource)
        Proxy.newProxyInstance(
            House.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getConnection")) {
                return database.connect();
              }
              throw new UnsupportedOperationException(method.toString());
            });
  }

  private static Class<?> signer() {
    try {
      return Class.forName("org.quittance.vault.Ed25519DocumentSigner");
    } catch (ClassNotFoundException renamed) {
      throw new IllegalStateException(renamed);
    }
  }
}
