/**
 * Who is calling: the one authentication mechanism of this application, by path. API, console,
 * token server and limits use it; it asks the storefront's members and partner stores.
 */
package org.quittance.web.access;
