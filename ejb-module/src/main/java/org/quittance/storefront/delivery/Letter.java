package org.quittance.storefront.delivery;

import java.util.List;
import org.quittance.storefront.event.EventFacts;

/**
 * What a call is made of.
 *
 * @param secrets that sign it
 * @param event what to tell
 */
public record Letter(List<byte[]> secrets, EventFacts event) {}
