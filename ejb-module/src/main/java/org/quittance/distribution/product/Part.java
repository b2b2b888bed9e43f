package org.quittance.distribution.product;

/**
 * A part of a package.
 *
 * @param sku of a single product
 * @param name of that product; ignored when a package is registered
 * @param quantity how many licenses of it one package holds, 1–100
 */
public record Part(String sku, String name, int quantity) {}
