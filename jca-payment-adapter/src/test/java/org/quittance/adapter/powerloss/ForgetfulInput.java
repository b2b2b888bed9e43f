package org.quittance.adapter.powerloss;

import java.io.InputStream;

/** Reads a file from its beginning. */
final class ForgetfulInput extends InputStream {
  private final Disk disk;
  private final Content content;
  private long position;

  ForgetfulInput(Disk disk, Content content) {
    this.disk = disk;
    this.content = content;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int most) {
    int count = disk.read(content, position, into, offset, most);
    position += Math.max(count, 0);
    return count;
  }

  void seek(long newPosition) {
    position = newPosition;
  }

  long position() {
    return position;
  }

  @Override
  public int available() {
    return (int) Math.max(0, disk.length(content) - position);
  }
}
