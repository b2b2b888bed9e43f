package org.quittance.settlement.payment;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentConnectionFactory;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;

/** Opens connections to the payment adapter and turns its failures into this room's words. */
@ApplicationScoped
public class PaymentStore {

  @Resource(lookup = "java:app/eis/payment")
  private PaymentConnectionFactory factory;

  /** What is asked of the adapter over one connection. */
  @FunctionalInterface
  public interface Question<T> {
    /** Asks it. */
    T ask(PaymentConnection connection) throws PaymentException;
  }

  /**
   * Asks over a connection of the present transaction, or over one for itself where there is none.
   *
   * @throws PaymentServiceUnavailable if the adapter or its store cannot be reached
   * @throws AdapterRefused if the adapter says the question itself is wrong
   */
  public <T> T ask(Question<T> question) {
    try (PaymentConnection connection = factory.getConnection()) {
      return question.ask(connection);
    } catch (PaymentRefused refused) {
      throw new AdapterRefused(refused);
    } catch (PaymentException unavailable) {
      throw new PaymentServiceUnavailable(unavailable);
    }
  }

  /** Branches the adapter has prepared and not yet heard a decision for. */
  public int branchesInDoubt() {
    return ask(PaymentConnection::branchesInDoubt);
  }

  /**
   * Lets the adapter deliver notices and ask the processor for what is due; once recovery ended.
   */
  public void beginWork() {
    ask(
        connection -> {
          connection.beginWork();
          return null;
        });
  }
}
