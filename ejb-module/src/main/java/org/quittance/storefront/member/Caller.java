package org.quittance.storefront.member;

import java.io.Serializable;
import java.util.UUID;

/**
 * Who makes a request, as far as anybody else needs to know.
 *
 * @param id the random subject ID that other tables use
 * @param username what the person signs in with
 * @param role what the account may do
 */
public record Caller(UUID id, String username, Role role) implements Serializable {}
