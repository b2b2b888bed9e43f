package org.quittance.settlement.dispute;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.shared.Money;

/** Takes in what the adapter tells of disputes. Transaction: joins the notice's delivery. */
@Stateless
public class FollowDispute {

  @Inject private RecordDispute recordDispute;

  /** Observes the three kinds that tell of disputes; all others are somebody else's. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void follow(@Observes PaymentNotice notice) {
    Optional<DisputeState> state =
        switch (notice.kind()) {
          case DISPUTE_OPENED -> Optional.of(DisputeState.OPENED);
          case DISPUTE_WON -> Optional.of(DisputeState.WON);
          case DISPUTE_LOST -> Optional.of(DisputeState.LOST);
          default -> Optional.empty();
        };
    state.ifPresent(
        now ->
            recordDispute.record(
                new DisputeNews(
                    notice.subjectId(),
                    notice.purchaseId(),
                    now,
                    new Money(notice.amount().minor(), notice.amount().currency()),
                    "gateway",
                    notice.reason())));
  }
}
