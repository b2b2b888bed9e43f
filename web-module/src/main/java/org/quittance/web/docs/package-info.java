/**
 * What the API says about itself: its OpenAPI document, the same for readers, and a page for each
 * code of a problem. All of it is written down in two files and only rendered here.
 */
package org.quittance.web.docs;
