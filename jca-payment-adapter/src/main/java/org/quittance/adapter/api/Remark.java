package org.quittance.adapter.api;

/**
 * Who did something by hand, and why; kept with it.
 *
 * @param actor 1 to 150 characters
 * @param reason one sentence of 1 to 500 characters
 */
public record Remark(String actor, String reason) {}
