package org.quittance.distribution.content;

import java.nio.file.Path;

/**
 * One version of a content, as everybody may know it.
 *
 * @param id content and version
 * @param name the file's name, safe to use as one
 * @param bytes of the plain file
 * @param sha256 of the plain file, lower-case hex
 * @param ciphertextBytes of the enciphered file
 * @param ciphertextSha256 of the enciphered file, lower-case hex; never changes, so it can be the
 *     strong entity tag
 * @param ciphertext where the enciphered file lies
 */
public record Content(
    ContentVersion id,
    String name,
    long bytes,
    String sha256,
    long ciphertextBytes,
    String ciphertextSha256,
    Path ciphertext) {}
