package org.quittance.adapter;

import org.quittance.adapter.store.StoreSettings;
import org.quittance.adapter.testing.OnPostgres;
import org.quittance.adapter.testing.TestDatabase;

class OutageOnPostgresIT extends OutageContract implements OnPostgres {

  @Override
  protected StoreSettings withoutCreate(TestDatabase database) {
    return database.settings("n");
  }
}
