package org.quittance.storefront.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person's account. Life cycle: registered once; its personal data may be erased later. */
@Entity
@Table(schema = "storefront", name = "member")
public class Member {

  @Id private String id;
  private String username;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  private String role;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For JPA. */
  protected Member() {}

  Member(UUID id, String username, String displayName, String passwordHash, Role role, Instant at) {
    this.id = id.toString();
    this.username = username;
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.role = role.word();
    this.createdAt = at;
  }

  String passwordHash() {
    return passwordHash;
  }

  Caller caller() {
    return new Caller(UUID.fromString(id), username, Role.of(role));
  }
}
