package org.quittance.storefront.event;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One fact to be told.
 *
 * @param clientId whose it is; empty if it is no store's, and then only operators see it
 * @param subject what it is about; facts of one subject keep the order they were made true in
 * @param data what the store is told; IDs, states and amounts, never a proof, a secret or a person
 */
public record News(
    Optional<String> clientId, UUID subject, EventType type, Instant at, JsonObject data) {}
