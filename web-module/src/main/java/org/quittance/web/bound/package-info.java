/**
 * No request outlasts {@code quittance.request.bound}: whoever calls a use case calls it through
 * here, and stops waiting when the request's time is up, whatever the stores do (ADR 0016).
 */
package org.quittance.web.bound;
