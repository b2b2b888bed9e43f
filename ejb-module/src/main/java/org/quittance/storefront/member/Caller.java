package org.quittance.storefront.member;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/**
 * Who makes a request, as far as anybody else needs to know.
 *
 * @param id the random subject ID that other tables use
 * @param username what the person signs in with, or the partner's client ID
 * @param role what kind of account it is
 * @param scopes what this request may do
 */
public record Caller(UUID id, String username, Role role, Set<Scope> scopes)
    implements Serializable {

  /** With an unchangeable copy of the scopes. */
  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** An account that may do what its role may. */
  public Caller(UUID id, String username, Role role) {
    this(id, username, role, role.scopes());
  }

  /** As histories of the storefront name who did something. */
  public String actor() {
    return role.word() + " " + id;
  }

  /** Whether this request may do that. */
  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }
}
