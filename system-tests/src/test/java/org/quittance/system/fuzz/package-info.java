/**
 * Requests made from the API's own document and then damaged, against a real server, which must
 * answer each as documented and keep its books in order.
 */
package org.quittance.system.fuzz;
