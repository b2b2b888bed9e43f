package org.quittance.adapter.powerloss;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.derby.io.StorageFile;
import org.apache.derby.io.WritableStorageFactory;

/** Derby's way to a {@link Disk}. It does not support synchronous writes, so Derby forces each. */
public final class ForgetfulStorage implements WritableStorageFactory {
  private String database;
  private Disk disk;

  /** Derby makes one for each database, and one for its home. */
  @Override
  public void init(String home, String databaseName, String temporary, String uniqueName) {
    Path above = Path.of(home == null ? "" : home).toAbsolutePath();
    database = above.resolve(databaseName == null ? "" : databaseName).normalize().toString();
    disk = Disk.of(database);
  }

  @Override
  public void sync(OutputStream stream, boolean metaData) throws IOException {
    ((ForgetfulOutput) stream).force();
  }

  @Override
  public boolean supportsWriteSync() {
    return false;
  }

  @Override
  public void shutdown() {}

  @Override
  public String getCanonicalName() {
    return database;
  }

  @Override
  public void setCanonicalName(String name) {
    database = name;
  }

  @Override
  public StorageFile newStorageFile(String path) {
    return path == null ? file(database) : file(Path.of(database).resolve(path).toString());
  }

  @Override
  public StorageFile newStorageFile(String directory, String name) {
    return directory == null
        ? newStorageFile(name)
        : file(Path.of(database).resolve(directory).resolve(name).toString());
  }

  @Override
  public StorageFile newStorageFile(StorageFile directory, String name) {
    return newStorageFile(directory == null ? null : directory.getPath(), name);
  }

  private StorageFile file(String path) {
    return new ForgetfulFile(disk, Path.of(path).normalize().toString());
  }

  @Override
  public char getSeparator() {
    return '/';
  }

  @Override
  public StorageFile getTempDir() {
    return newStorageFile("tmp");
  }

  @Override
  public boolean isFast() {
    return false;
  }

  @Override
  public boolean isReadOnlyDatabase() {
    return false;
  }

  @Override
  public boolean supportsRandomAccess() {
    return true;
  }

  @Override
  public int getStorageFactoryVersion() {
    return VERSION_NUMBER;
  }

  @Override
  public StorageFile createTemporaryFile(String prefix, String suffix) {
    return newStorageFile("tmp", prefix + System.nanoTime() + suffix);
  }
}
