/**
 * The oracle of the checks: what clients know, what the processor says, and what stands in the
 * stopped stores, held against each other. No product code judges here. Checks may use it; what it
 * knows of the product is the names of tables and columns in {@link
 * org.quittance.system.books.Facts}.
 */
package org.quittance.system.books;
