package org.quittance.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.quittance.storefront.member.Scope;

/**
 * What a caller must be allowed to do for this operation. Each operation has this or {@link Open}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

  /**
   * The scope, which members and operators have by their role and partner stores by their token.
   */
  Scope value();
}
