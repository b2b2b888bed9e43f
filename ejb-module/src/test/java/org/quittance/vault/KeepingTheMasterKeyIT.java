package org.quittance.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.House;

class KeepingTheMasterKeyIT {

  private static final byte[] SECRET = "secret".getBytes(StandardCharsets.UTF_8);
  private static final Database DATABASE = Database.derby();
  private static byte[] sealed;

  @TempDir private Path data;

  @Test
  void aLostOrForeignKeyStopsTheServer() throws Exception {
    Path file = data.resolve("keys/master-key.json");
    try (House first = new House(DATABASE, data)) {
      first.bean(MasterKey.class).open();
      sealed = first.bean(Vault.class).seal(SECRET, "box-set/1");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    String key = Files.readString(file);
    assertThat(file.getParent()).isDirectoryNotContaining(path -> !path.equals(file));

    try (House again = new House(DATABASE, data)) {
      assertThat(again.bean(Vault.class).open(sealed, "box-set/1")).isEqualTo(SECRET);
      assertThatThrownBy(() -> again.bean(Vault.class).open(sealed, "box-set/2"))
          .isInstanceOf(SealBroken.class)
          .hasMessageContaining("box-set/2");
    }
    assertThat(Files.readString(file)).isEqualTo(key);

    Files.delete(file);
    refusesToOpen("is missing");
    assertThat(file).as("no new key is made").doesNotExist();

    Files.writeString(file, "{");
    refusesToOpen("cannot be used");

    try (House foreign = new House(Database.derby(), data.resolve("foreign"))) {
      foreign.bean(MasterKey.class).open();
    }
    Files.copy(
        data.resolve("foreign/keys/master-key.json"),
        file,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    refusesToOpen("is not the one this database is sealed under");
  }

  private void refusesToOpen(String sentence) {
    try (House house = new House(DATABASE, data)) {
      assertThatThrownBy(() -> house.bean(MasterKey.class).open())
          .isInstanceOf(MasterKeyMissing.class)
          .hasMessageContaining(sentence);
    }
  }
}
