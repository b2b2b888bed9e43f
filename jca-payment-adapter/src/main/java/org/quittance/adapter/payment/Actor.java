package org.quittance.adapter.payment;

/**
 * Who changes a payment.
 *
 * @param name the node that does it
 * @param xid the branch it is done for, as text, or null
 */
public record Actor(String name, String xid) {}
