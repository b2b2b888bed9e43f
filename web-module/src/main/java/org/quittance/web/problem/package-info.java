/**
 * The one form in which this server says no: {@code application/problem+json} or {@code +xml} (RFC
 * 9457), with what happened, why, and what to do next. Every face and filter of the web module
 * writes it from here.
 */
package org.quittance.web.problem;
