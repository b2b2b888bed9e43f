package org.quittance.terminal.command;

import java.util.Optional;

/**
 * How people call this terminal, for the commands they are told to type.
 *
 * @param name as it stands before {@code --help}
 * @param again what a shell takes for the same program at the same home and store, where a script
 *     chose those; else they are named anew
 */
public record Program(String name, Optional<String> again) {}
