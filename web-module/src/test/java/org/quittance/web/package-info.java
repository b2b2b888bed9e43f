/** Rules for the whole web module. */
package org.quittance.web;
