package org.quittance.adapter.powerloss;

import java.io.FileNotFoundException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.derby.io.StorageFile;
import org.apache.derby.io.StorageRandomAccessFile;

/** The name of a file or directory on a {@link Disk}. */
final class ForgetfulFile implements StorageFile {
  private final Disk disk;
  private final String path;

  ForgetfulFile(Disk disk, String path) {
    this.disk = disk;
    this.path = path;
  }

  @Override
  public String[] list() {
    return disk.isDirectory(path) ? disk.list(path) : null;
  }

  @Override
  public boolean canWrite() {
    return true;
  }

  @Override
  public boolean exists() {
    return disk.exists(path);
  }

  @Override
  public boolean isDirectory() {
    return disk.isDirectory(path);
  }

  @Override
  public boolean delete() {
    return disk.delete(path);
  }

  @Override
  public boolean deleteAll() {
    return disk.deleteAll(path);
  }

  @Override
  public String getPath() {
    return path;
  }

  @Override
  public String getCanonicalPath() {
    return path;
  }

  @Override
  public String getName() {
    return Path.of(path).getFileName().toString();
  }

  @Override
  public boolean createNewFile() {
    return disk.make(path);
  }

  @Override
  public boolean renameTo(StorageFile other) {
    return disk.rename(path, other.getPath());
  }

  @Override
  public boolean mkdir() {
    return disk.makeDirectory(path);
  }

  @Override
  public boolean mkdirs() {
    getParentDir().mkdirOnce();
    return mkdir();
  }

  private void mkdirOnce() {
    if (!path.equals("/")) {
      getParentDir().mkdirOnce();
      disk.makeDirectory(path);
    }
  }

  @Override
  public ForgetfulFile getParentDir() {
    return new ForgetfulFile(disk, Path.of(path).getParent().toString());
  }

  @Override
  public boolean setReadOnly() {
    return true;
  }

  @Override
  public OutputStream getOutputStream() {
    return getOutputStream(false);
  }

  @Override
  public OutputStream getOutputStream(boolean append) {
    Content content = disk.findOrMake(path);
    if (!append) {
      disk.setLength(content, 0);
    }
    return new ForgetfulOutput(disk, content);
  }

  @Override
  public InputStream getInputStream() throws FileNotFoundException {
    return new ForgetfulInput(disk, existing());
  }

  @Override
  public int getExclusiveFileLock() {
    return EXCLUSIVE_FILE_LOCK;
  }

  @Override
  public void releaseExclusiveFileLock() {}

  @Override
  public StorageRandomAccessFile getRandomAccessFile(String mode) throws FileNotFoundException {
    return new ForgetfulAccess(disk, mode.equals("r") ? existing() : disk.findOrMake(path), mode);
  }

  @Override
  public void limitAccessToOwner() {}

  private Content existing() throws FileNotFoundException {
    Content content = disk.find(path);
    if (content == null) {
      throw new FileNotFoundException(path);
    }
    return content;
  }
}
