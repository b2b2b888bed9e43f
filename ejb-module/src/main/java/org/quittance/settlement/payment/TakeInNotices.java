package org.quittance.settlement.payment;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.adapter.api.PaymentNoticeListener;

/**
 * The end of the adapter's inbound side: hands each notice to those it concerns. Which adapter it
 * listens to stands in {@code glassfish-ejb-jar.xml}.
 *
 * <p>Transaction: the notice's own, over the license database. Whatever an observer throws rolls it
 * back, and the notice comes again later; after a crash it comes again too.
 */
@MessageDriven
public class TakeInNotices implements PaymentNoticeListener {

  @Inject private Event<PaymentNotice> notices;

  @Override
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void onNotice(PaymentNotice notice) {
    notices.fire(notice);
  }
}
