package org.quittance.terminal.content;

import java.net.URI;
import java.nio.file.Path;

/**
 * What is to be fetched for one content version.
 *
 * @param name what to call it on the screen
 * @param href where the ciphertext is
 * @param bytes its length
 * @param file where it is gathered
 */
record Ciphertext(String name, URI href, long bytes, Path file) {}
