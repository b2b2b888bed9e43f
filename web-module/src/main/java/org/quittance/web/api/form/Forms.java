package org.quittance.web.api.form;

/** All documents of the schema: what may be the root of one. */
final class Forms {

  static final Class<?>[] ALL = {
    BoxSetForm.class,
    BoxSetSummaryForm.class,
    ContentForm.class,
    CreditForm.class,
    CreditLimitForm.class,
    DecisionForm.class,
    DisputeForm.class,
    EntryForm.class,
    ExchangeForm.class,
    LicenseForm.class,
    LicenseStatusForm.class,
    NewDisputeForm.class,
    NewProductForm.class,
    NewRefundForm.class,
    NonceForm.class,
    OrderForm.class,
    PageForm.class,
    PaidInForm.class,
    ProductChangeForm.class,
    ProductForm.class,
    ProofForm.class,
    ProofStatusForm.class,
    PurchaseForm.class,
    ReasonedForm.class,
    RefundForm.class,
    ReissueForm.class
  };

  private Forms() {}
}
