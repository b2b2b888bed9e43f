package org.quittance.web.api.form;

import java.util.Optional;

/**
 * What this API says or is told, in one class per kind: its fields are the members of the JSON
 * object, in the order of {@code @XmlType}, and JAXB binds them to the published schema. A field
 * that is null is left out, or is a null where it is {@code nillable}.
 */
public abstract class Form {

  /** For JAXB. */
  protected Form() {}

  /** The JSON text; equal forms have equal texts. */
  public String json() {
    return JsonForm.write(this);
  }

  /**
   * What is sent to one who prefers little ({@code Prefer: return=minimal}); empty for no body.
   * Where nothing can be left out this itself is.
   */
  public Optional<Form> minimal() {
    return Optional.empty();
  }
}
