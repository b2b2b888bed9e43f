package org.quittance.storefront.purchase;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Conditions that are asked for or not. What is not given has no condition at all, which keeps both
 * databases on their indexes.
 */
final class Criteria {

  private final StringBuilder query;
  private final Map<String, Object> values = new LinkedHashMap<>();

  Criteria(String select) {
    this.query = new StringBuilder(select);
  }

  /** A condition with one parameter of the given name, if there is a value for it. */
  Criteria and(String condition, String name, Optional<?> value) {
    value.ifPresent(
        given -> {
          query.append(" AND ").append(condition);
          values.put(name, given);
        });
    return this;
  }

  <T> TypedQuery<T> of(EntityManager entities, String order, Class<T> type, int limit) {
    TypedQuery<T> typed = entities.createQuery(query + order, type).setMaxResults(limit);
    values.forEach(typed::setParameter);
    return typed;
  }
}
