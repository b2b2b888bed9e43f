package org.quittance.storefront.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Tells an operator by which name a member signs in; reads only. */
@Stateless
public class NameMember {

  @Inject private Members members;

  /** The user name, or empty if the subject is no member, or was erased. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<String> find(UUID subjectId) {
    return members.find(subjectId).map(member -> member.caller().username());
  }
}
