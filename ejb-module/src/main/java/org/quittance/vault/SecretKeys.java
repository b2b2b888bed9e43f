package org.quittance.vault;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Symmetric keys the server shares with nobody but its own nodes, each under a name. */
@ApplicationScoped
public class SecretKeys {

  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  @Inject private Vault vault;
  @Inject private RecordSecret recordSecret;
  private final Map<String, byte[]> opened = new ConcurrentHashMap<>();

  /**
   * The 32 bytes of the key of this name, made at the first use by any node; the caller must not
   * change the array.
   */
  public byte[] get(String name) {
    byte[] known = opened.get(name);
    if (known == null) {
      known = find(name).orElseGet(() -> make(name));
      opened.put(name, known);
    }
    return known;
  }

  private Optional<byte[]> find(String name) {
    return Optional.ofNullable(entities.find(SecretKey.class, name))
        .map(row -> vault.open(row.sealedKey(), context(name)));
  }

  private byte[] make(String name) {
    byte[] fresh = new byte[32];
    RANDOM.nextBytes(fresh);
    byte[] sealed = vault.seal(fresh, context(name));
    try {
      recordSecret.record(now -> new SecretKey(name, sealed, now));
    } catch (EJBException | PersistenceException lost) {
      // Another node or thread was faster: its key stands. Anything else is a real failure.
      return find(name).orElseThrow(() -> lost);
    }
    return fresh;
  }

  private static String context(String name) {
    return "secret-key/" + name;
  }
}
