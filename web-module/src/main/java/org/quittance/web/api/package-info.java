/**
 * The REST API under {@code /api/v1}: it reads requests, calls one use case, and writes the answer
 * or the problem. No rule of the business stands here.
 */
package org.quittance.web.api;
