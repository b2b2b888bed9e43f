package org.quittance.adapter.api;

/**
 * The message listener of the adapter's inbound side. Each fact is delivered in a transaction of
 * the endpoint's own, at least once: again after a failure or a crash, so a listener must meet a
 * fact it knows with quiet. Facts about different purchases may arrive in any order.
 */
public interface PaymentNoticeListener {

  /**
   * @throws RuntimeException if the fact cannot be taken in yet; it is delivered again later
   */
  void onNotice(PaymentNotice notice);
}
