/**
 * Content of every size, from upload to the deciphered file, and its ciphertext over HTTP. Nobody
 * calls it but the build.
 */
package org.quittance.system.content;
