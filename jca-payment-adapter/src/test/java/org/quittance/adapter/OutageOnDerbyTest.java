package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.PaymentUnavailable;
import org.quittance.adapter.store.StoreSettings;
import org.quittance.adapter.testing.DerbyDatabase;
import org.quittance.adapter.testing.OnDerby;
import org.quittance.adapter.testing.RunningAdapter;
import org.quittance.adapter.testing.TestDatabase;

class OutageOnDerbyTest extends OutageContract implements OnDerby {

  @Override
  protected StoreSettings withoutCreate(TestDatabase database) {
    return ((DerbyDatabase) database).settingsWithoutCreate("n");
  }

  @Test
  void neverMakesAStoreThatVanished() throws Exception {
    DerbyDatabase database = new DerbyDatabase();
    try (RunningAdapter adapter = new RunningAdapter(database.settingsWithoutCreate("n"))) {
      assertThatThrownBy(() -> adapter.ownerWith(1))
          .isInstanceOf(PaymentUnavailable.class)
          .hasMessageContaining("not found");
    }
    assertThatThrownBy(database::connect).hasMessageContaining("not found");
    assertThat(database.settings("n").create()).isTrue();
  }
}
