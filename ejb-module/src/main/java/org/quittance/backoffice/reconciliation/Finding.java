package org.quittance.backoffice.reconciliation;

import java.util.UUID;

/**
 * A named difference.
 *
 * @param kind stable kebab-case name of the class of difference
 * @param subjectId what it is about: a purchase, payment or proof
 * @param facts what both sides say
 * @param repair what an operator can do
 */
record Finding(String kind, UUID subjectId, String facts, String repair) {}
