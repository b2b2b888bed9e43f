package org.quittance.distribution.content;

/**
 * What was learnt while a file was enciphered.
 *
 * @param bytes of the plain file
 * @param sha256 of the plain file, lower-case hex
 * @param ciphertextBytes of the enciphered file
 * @param ciphertextSha256 of the enciphered file, lower-case hex
 */
public record EncipheredFile(
    long bytes, String sha256, long ciphertextBytes, String ciphertextSha256) {}
