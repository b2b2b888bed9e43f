package org.quittance.adapter;

import org.quittance.adapter.dispute.RecordDispute;
import org.quittance.adapter.gateway.Gateway;
import org.quittance.adapter.gateway.ledger.AgreeLimit;
import org.quittance.adapter.gateway.ledger.Ledger;
import org.quittance.adapter.gateway.ledger.ReadCredit;
import org.quittance.adapter.gateway.ledger.TopUpCredit;
import org.quittance.adapter.gateway.outside.GuardedGateway;
import org.quittance.adapter.gateway.outside.NoProcessor;
import org.quittance.adapter.gateway.outside.OutsideGateway;
import org.quittance.adapter.gateway.outside.ProcessorSettings;
import org.quittance.adapter.gateway.stripe.StripeGateway;
import org.quittance.adapter.payment.Actor;
import org.quittance.adapter.payment.AdoptPayment;
import org.quittance.adapter.payment.AuthoriseCard;
import org.quittance.adapter.payment.AuthorisePayment;
import org.quittance.adapter.payment.CardAnswers;
import org.quittance.adapter.payment.EndPayments;
import org.quittance.adapter.payment.GiveBack;
import org.quittance.adapter.payment.NoticeLeases;
import org.quittance.adapter.payment.Notices;
import org.quittance.adapter.payment.ReadPayments;
import org.quittance.adapter.payment.RecordOutcome;
import org.quittance.adapter.payment.VoidHold;
import org.quittance.adapter.refund.EndRefunds;
import org.quittance.adapter.refund.RefundOutcome;
import org.quittance.adapter.refund.RefundPayment;
import org.quittance.adapter.refund.ReleaseRefund;
import org.quittance.adapter.schedule.Alarm;
import org.quittance.adapter.settling.CapturePayment;
import org.quittance.adapter.settling.DueWork;
import org.quittance.adapter.settling.PayRefund;
import org.quittance.adapter.settling.ReadProcessorEvents;
import org.quittance.adapter.settling.SettlePayment;
import org.quittance.adapter.settling.TakeInEvent;
import org.quittance.adapter.settling.Waits;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreSettings;
import org.quittance.adapter.transaction.BranchEnd;
import org.quittance.adapter.transaction.Incarnation;
import org.quittance.adapter.transaction.PresumedAbort;
import org.quittance.adapter.transaction.ResourceManager;
import org.quittance.adapter.transaction.UntoldBranches;
import org.quittance.adapter.transaction.UnvotedBranches;

/**
 * The parts of one started adapter, put together by hand; one per store and life of the process. It
 * is thread-safe, and making it touches no database.
 */
public final class PaymentAdapter implements AutoCloseable {
  private final Alarm beginning = new Alarm();
  private final Alarm due = new Alarm();
  private final Store store;
  private final ResourceManager resourceManager;
  private final UntoldBranches untoldBranches;
  private final AuthorisePayment authorisePayment;
  private final AdoptPayment adoptPayment;
  private final CapturePayment capturePayment;
  private final VoidHold voidHold;
  private final RefundPayment refundPayment;
  private final ReleaseRefund releaseRefund;
  private final RecordDispute recordDispute;
  private final ReadPayments readPayments;
  private final TopUpCredit topUpCredit;
  private final AgreeLimit agreeLimit;
  private final ReadCredit readCredit;
  private final NoticeLeases noticeLeases;
  private final DueWork dueWork;
  private final ReadProcessorEvents readProcessorEvents;
  private final boolean hasProcessor;

  /** With the processor these settings name, if any. */
  public PaymentAdapter(StoreSettings settings, ProcessorSettings processor) {
    this(settings, processor, new Alarm());
  }

  private PaymentAdapter(StoreSettings settings, ProcessorSettings processor, Alarm answersAgain) {
    this(settings, processor, processorOf(processor, answersAgain));
    answersAgain.listener(
        () -> {
          dueWork.hasten();
          due.run();
        });
  }

  /** With a processor that is given. */
  public PaymentAdapter(
      StoreSettings settings, ProcessorSettings processor, OutsideGateway outside) {
    hasProcessor = !(outside instanceof NoProcessor);
    Gateway ledger = new Ledger();
    Notices notices = new Notices(due);
    GiveBack giveBack = new GiveBack(ledger, due);
    BranchEnd branchEnd =
        new BranchEnd(
            new EndPayments(ledger, giveBack, notices, processor.retry().first()),
            new EndRefunds(ledger, notices, due));
    Incarnation incarnation = Incarnation.beginning(settings.node());
    Actor actor = new Actor(settings.node(), null);
    store = new Store(settings, new PresumedAbort(branchEnd, incarnation));
    resourceManager = new ResourceManager(store, branchEnd, incarnation);
    untoldBranches = new UntoldBranches(store, branchEnd, resourceManager);

    CardAnswers answers = new CardAnswers(store, giveBack, actor);
    AuthoriseCard authoriseCard = new AuthoriseCard(store, outside, actor, answers);
    authorisePayment = new AuthorisePayment(store, ledger, authoriseCard);
    adoptPayment = new AdoptPayment(store);
    UnvotedBranches unvoted = new UnvotedBranches(branchEnd, incarnation);
    voidHold = new VoidHold(store, unvoted, giveBack, actor);
    refundPayment = new RefundPayment(store, outside);
    releaseRefund = new ReleaseRefund(store, unvoted);
    recordDispute = new RecordDispute(store, ledger, notices, actor);
    readPayments = new ReadPayments(store);
    topUpCredit = new TopUpCredit(store);
    agreeLimit = new AgreeLimit(store);
    readCredit = new ReadCredit(store);

    Waits waits = Waits.of(processor);
    RecordOutcome payments = new RecordOutcome(store, notices, actor);
    RefundOutcome refunds = new RefundOutcome(store, notices, actor);
    SettlePayment settlePayment = new SettlePayment(outside, payments, waits);
    capturePayment = new CapturePayment(payments, settlePayment);
    noticeLeases = new NoticeLeases(store, settings.node(), processor.retry());
    dueWork =
        new DueWork(
            payments,
            settlePayment,
            refunds,
            new PayRefund(outside, payments, refunds, waits),
            waits);
    readProcessorEvents =
        new ReadProcessorEvents(
            store,
            outside,
            new TakeInEvent(
                outside, payments, authoriseCard, settlePayment, refunds, recordDispute, waits),
            processor.retry());
  }

  private static OutsideGateway processorOf(ProcessorSettings settings, Runnable answersAgain) {
    return settings.stripe()
        ? new GuardedGateway(new StripeGateway(settings), settings, answersAgain)
        : new NoProcessor();
  }

  public ResourceManager resourceManager() {
    return resourceManager;
  }

  public UntoldBranches untoldBranches() {
    return untoldBranches;
  }

  public AuthorisePayment authorisePayment() {
    return authorisePayment;
  }

  public AdoptPayment adoptPayment() {
    return adoptPayment;
  }

  public CapturePayment capturePayment() {
    return capturePayment;
  }

  public VoidHold voidHold() {
    return voidHold;
  }

  public RefundPayment refundPayment() {
    return refundPayment;
  }

  public ReleaseRefund releaseRefund() {
    return releaseRefund;
  }

  public RecordDispute recordDispute() {
    return recordDispute;
  }

  public ReadPayments readPayments() {
    return readPayments;
  }

  public TopUpCredit topUpCredit() {
    return topUpCredit;
  }

  public AgreeLimit agreeLimit() {
    return agreeLimit;
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

  /** Whether there is a processor outside that could say anything. */
  public boolean hasProcessor() {
    return hasProcessor;
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
