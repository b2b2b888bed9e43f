/**
 * How often anybody may call: one bucket for each account, and one for each address nobody signed
 * in from. Stands in front of the API and the token server; uses {@code access} to know who calls.
 */
package org.quittance.web.limit;
