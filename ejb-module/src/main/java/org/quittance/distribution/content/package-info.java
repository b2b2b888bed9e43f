/**
 * Content: files enciphered once per version, whose ciphertext anyone may have and whose keys only
 * licenses carry.
 *
 * <p>Products name contents, licenses take their keys, the content pages give out the ciphertext.
 */
package org.quittance.distribution.content;
