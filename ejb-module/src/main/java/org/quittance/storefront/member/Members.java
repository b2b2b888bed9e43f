package org.quittance.storefront.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** All members. */
@ApplicationScoped
class Members {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  Optional<Member> find(String username) {
    return entities
        .createQuery("SELECT m FROM Member m WHERE m.username = :name", Member.class)
        .setParameter("name", username)
        .getResultStream()
        .findFirst();
  }

  Optional<Member> find(UUID id) {
    return Optional.ofNullable(entities.find(Member.class, id.toString()));
  }

  void add(Member member) {
    entities.persist(member);
  }
}
