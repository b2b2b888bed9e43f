/**
 * A double of a card processor for tests: it speaks the part of Stripe's HTTP interface that the
 * payment adapter uses, keeps the rules of money by itself, and misbehaves when it is told to.
 * Tests and checks may use it, in their own process or as a process beside the server under test.
 */
package org.quittance.processor;
