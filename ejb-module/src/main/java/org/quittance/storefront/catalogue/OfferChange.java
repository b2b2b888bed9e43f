package org.quittance.storefront.catalogue;

import java.util.List;
import java.util.Optional;
import org.quittance.shared.Money;

/**
 * What is to be different about an offer; what is empty stays.
 *
 * @param prices all of them, in place of those before
 */
public record OfferChange(
    Optional<String> name, Optional<String> description, Optional<List<Money>> prices) {}
