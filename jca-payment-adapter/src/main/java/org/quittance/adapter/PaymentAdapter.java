package org.quittance.adapter;

import org.quittance.adapter.gateway.Gateway;
import org.quittance.adapter.gateway.ledger.Ledger;
import org.quittance.adapter.gateway.ledger.ReadCredit;
import org.quittance.adapter.gateway.ledger.TopUpCredit;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.adapter.payment.AdoptPayment;
import org.quittance.adapter.payment.AuthorisePayment;
import org.quittance.adapter.payment.EndPayments;
import org.quittance.adapter.payment.NoticeLeases;
import org.quittance.adapter.payment.ReadPayments;
import org.quittance.adapter.schedule.Alarm;
import org.quittance.adapter.settling.DueWork;
import org.quittance.adapter.settling.ReadProcessorEvents;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreSettings;
import org.quittance.adapter.transaction.Incarnation;
import org.quittance.adapter.transaction.PresumedAbort;
import org.quittance.adapter.transaction.ResourceManager;

/**
 * The parts of one started adapter, put together by hand; one per store and life of the process. It
 * is thread-safe, and making it touches no database.
 */
public final class PaymentAdapter implements AutoCloseable {
  private final Alarm beginning = new Alarm();
  private final Alarm due = new Alarm();
  private final Store store;
  private final ResourceManager resourceManager;
  private final AuthorisePayment authorisePayment;
  private final AdoptPayment adoptPayment;
  private final ReadPayments readPayments;
  private final TopUpCredit topUpCredit;
  private final ReadCredit readCredit;
  private final NoticeLeases noticeLeases;
  private final DueWork dueWork;
  private final ReadProcessorEvents readProcessorEvents;

  public PaymentAdapter(StoreSettings settings, ProcessorSettings processor) {
    Gateway gateway = new Ledger();
    EndPayments endPayments = new EndPayments(gateway);
    Incarnation incarnation = Incarnation.beginning(settings.node());
    store = new Store(settings, new PresumedAbort(endPayments, incarnation));
    resourceManager = new ResourceManager(store, endPayments, incarnation);
    authorisePayment = new AuthorisePayment(store, gateway);
    adoptPayment = new AdoptPayment(store);
    readPayments = new ReadPayments(store);
    topUpCredit = new TopUpCredit(store);
    readCredit = new ReadCredit(store);
    noticeLeases = new NoticeLeases(store, settings.node(), processor.retry());
    dueWork = new DueWork();
    readProcessorEvents = new ReadProcessorEvents();
  }

  public ResourceManager resourceManager() {
    return resourceManager;
  }

  public AuthorisePayment authorisePayment() {
    return authorisePayment;
  }

  public AdoptPayment adoptPayment() {
    return adoptPayment;
  }

  public ReadPayments readPayments() {
    return readPayments;
  }

  public TopUpCredit topUpCredit() {
    return topUpCredit;
  }

  public ReadCredit readCredit() {
    return readCredit;
  }

  /** Facts to be told to the message endpoints. */
  public NoticeLeases noticeLeases() {
    return noticeLeases;
  }

  /** What is due at the processor outside. */
  public DueWork dueWork() {
    return dueWork;
  }

  /** What the processor outside says by itself. */
  public ReadProcessorEvents readProcessorEvents() {
    return readProcessorEvents;
  }

  /** Who is told when recovery has ended, so that notices and due work may begin. */
  public void onBeginWork(Runnable listener) {
    beginning.listener(listener);
  }

  /** Who is woken after a commit that made a notice or something at the processor due. */
  public void onDueWork(Runnable listener) {
    due.listener(listener);
  }

  /** Recovery has ended. */
  public void beginWork() {
    beginning.run();
  }

  /** Gives the store's connections back; undecided branches stay as the store has them. */
  @Override
  public void close() {
    store.close();
  }
}
