/**
 * The operator's console: pages that translate use cases into words, and who may see them. Browsers
 * call it; it calls use cases of the domain and never the API.
 */
package org.quittance.web.console;
