package org.quittance.terminal.conformance;

import org.quittance.terminal.api.NoAnswer;
import org.quittance.terminal.json.MalformedJson;

/**
 * One promise of the API and how it is tried.
 *
 * @param name stable kebab-case word
 * @param group what it is about
 * @param tried what is done, in a few words
 * @param trial does it
 */
record Promise(String name, Group group, String tried, Trial trial) {

  /** Tries one promise. */
  interface Trial {
    /**
     * What was seen, in a few words.
     *
     * @throws Broken if the promise does not hold
     * @throws NotTried if it cannot be tried here
     */
    String run() throws NoAnswer, MalformedJson;
  }
}
