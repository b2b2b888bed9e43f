package org.quittance.storefront.delivery;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks each second whether a webhook is due, on every node. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class KeepDelivering {

  @Inject private Deliverer deliverer;

  /** Wakes a worker, which wakes others while there is work. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void go() {
    deliverer.wake();
  }
}
