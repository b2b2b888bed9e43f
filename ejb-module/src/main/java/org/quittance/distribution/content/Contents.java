package org.quittance.distribution.content;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.quittance.vault.Vault;

/** All received contents. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Contents {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private ContentFiles files;
  @Inject private Vault vault;

  /** One version of a content, if there is such a one. */
  public Optional<Content> find(UUID content, int version) {
    return find(new ContentVersion(content, version)).map(row -> row.facts(files));
  }

  /**
   * @throws ContentUnknown if there is no such version
   */
  public Content get(UUID content, int version) {
    return find(content, version)
        .orElseThrow(() -> new ContentUnknown(new ContentVersion(content, version)));
  }

  /**
   * The content with its key; for licenses only.
   *
   * @throws ContentUnknown if there is no such version
   */
  public ContentWithKey getWithKey(ContentVersion id) {
    ContentRow row = find(id).orElseThrow(() -> new ContentUnknown(id));
    return new ContentWithKey(row.facts(files), vault.open(row.sealedKey(), id.vaultContext()));
  }

  private Optional<ContentRow> find(ContentVersion id) {
    return Optional.ofNullable(entities.find(ContentRow.class, new ContentRowId(id)));
  }
}
