/**
 * The conversation with the server: requests, answers, problems, patience.
 *
 * <p>The use cases may call it; it knows the public HTTP API and nothing of files at home.
 */
package org.quittance.terminal.api;
