package org.quittance.backoffice.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.storefront.house.Storefront.PRICE;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.distribution.house.Database;
import org.quittance.storefront.aftersale.ReissueProof;
import org.quittance.storefront.boxset.BoxSets;
import org.quittance.storefront.house.Storefront;
import org.quittance.storefront.house.TestAdapter;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.purchase.ClaimKey;

/** Proofs that were issued again are a purchase's own, and the old ones are worth nothing. */
class ComparingReplacedProofsIT {

  private final Database database = Database.derby();

  @Test
  void findsNothingApartUntilAnOldOneIsAlive(@TempDir Path data) throws SQLException {
    try (var adapter = new TestAdapter(database.empty(), ProcessorSettings.ledgerOnly());
        var storefront = new Storefront(database, adapter, data).offering()) {
      UUID buyer = storefront.buyerWith(PRICE);
      UUID purchase = storefront.buy(buyer, "key").id();
      UUID old = storefront.bean(BoxSets.class).eBoxes(purchase).get(0).proofId();
      storefront
          .bean(ReissueProof.class)
          .reissue(
              new ClaimKey(buyer, "again"), new Caller(buyer, "shop", Role.PARTNER), old, "lost");

      Page proofs = page(storefront, ProofWalk.class);
      assertThat(proofs.findings()).isEmpty();
      assertThat(page(storefront, PurchaseWalk.class).findings()).isEmpty();

      try (Connection connection = database.connect();
          var statement = connection.createStatement()) {
        statement.executeUpdate(
            "UPDATE distribution.proof SET state = 'issued' WHERE id = '" + old + "'");
      }
      assertThat(page(storefront, PurchaseWalk.class).findings())
          .extracting(Finding::kind, Finding::subjectId)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("replaced-proof-alive", old));
    }
  }

  private static Page page(Storefront storefront, Class<? extends Walk> walk) {
    return storefront.bean(walk).after(Optional.empty()).orElseThrow();
  }
}
