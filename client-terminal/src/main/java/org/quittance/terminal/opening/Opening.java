package org.quittance.terminal.opening;

import java.util.List;
import java.util.Optional;
import org.quittance.terminal.outcome.Failure;

/**
 * How far the opening of a BoxSet came.
 *
 * @param boxSetId the BoxSet
 * @param opened every file that is in its place
 * @param failure the first thing that kept an eBox closed, if any
 */
public record Opening(String boxSetId, List<OpenedFile> opened, Optional<Failure> failure) {}
