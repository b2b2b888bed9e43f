/**
 * Who is calling: the one authentication mechanism of this application, by path. API and console
 * use it; it asks the storefront's members.
 */
package org.quittance.web.access;
