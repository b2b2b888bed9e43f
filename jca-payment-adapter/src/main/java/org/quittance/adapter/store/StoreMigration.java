package org.quittance.adapter.store;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the store's schema up to the version this adapter was built with. */
final class StoreMigration {

  private StoreMigration() {}

  static void run(DataSource pool, StoreSettings settings) {
    boolean derby = settings.isDerby();
    Flyway.configure(StoreMigration.class.getClassLoader())
        .dataSource(pool)
        .locations(
            "classpath:db/adapter/common",
            derby ? "classpath:db/adapter/derby" : "classpath:db/adapter/postgresql")
        // Unquoted names fold to upper case in Derby and to lower case in PostgreSQL.
        .defaultSchema(derby ? "ADAPTER" : "adapter")
        // PostgreSQL: IDs must sort by their bytes, whatever the database's language is.
        .placeholders(
            derby
                ? Map.of("id", "CHAR(36)", "xid", "VARCHAR(64) FOR BIT DATA")
                : Map.of("id", "CHAR(36) COLLATE \"C\"", "xid", "bytea"))
        .load()
        .migrate();
  }
}
