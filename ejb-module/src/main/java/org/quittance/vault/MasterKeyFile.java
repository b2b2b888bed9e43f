package org.quittance.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The master key as a file: a Tink keyset in JSON that only its owner may read. */
final class MasterKeyFile {

  private final Path path;

  MasterKeyFile(Path path) {
    this.path = path;
  }

  boolean exists() {
    return Files.exists(path);
  }

  Path path() {
    return path;
  }

  /**
   * @throws MasterKeyMissing if the file cannot be read or is no keyset
   */
  Aead read() {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(path, StandardCharsets.UTF_8),
              AeadConfig2026.get(),
              InsecureSecretKeyAccess.get())
          .getPrimitive(AeadConfig2026.get(), Aead.class);
    } catch (IOException | GeneralSecurityException unusable) {
      throw new MasterKeyMissing(
          "The master key " + path + " cannot be used: restore it from its backup.", unusable);
    }
  }

  /**
   * Makes a new key. It is on the disk under its name, whole, before anything is sealed under it; a
   * crash leaves a temporary file at most, which the next start replaces.
   */
  void make() {
    try {
      KeysetHandle keyset =
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
      byte[] json =
          TinkJsonProtoKeysetFormat.serializeKeyset(
                  keyset, AeadConfig2026.get(), InsecureSecretKeyAccess.get())
              .getBytes(StandardCharsets.UTF_8);
      Path directory = path.toAbsolutePath().getParent();
      Files.createDirectories(directory);
      Path temporary = directory.resolve(path.getFileName() + ".new");
      Files.deleteIfExists(temporary);
      Files.createFile(
          temporary,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer left = ByteBuffer.wrap(json);
        while (left.hasRemaining()) {
          out.write(left);
        }
        out.force(true);
      }
      Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
      try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
        names.force(true);
      }
    } catch (IOException | GeneralSecurityException failed) {
      throw new MasterKeyMissing("The master key " + path + " could not be made.", failed);
    }
  }
}
