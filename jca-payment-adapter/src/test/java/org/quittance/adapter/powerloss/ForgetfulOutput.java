package org.quittance.adapter.powerloss;

import java.io.OutputStream;
import java.util.Arrays;

/** Writes at the end of a file. */
final class ForgetfulOutput extends OutputStream {
  private final Disk disk;
  private final Content content;

  ForgetfulOutput(Disk disk, Content content) {
    this.disk = disk;
    this.content = content;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] from, int offset, int count) {
    disk.write(content, disk.length(content), Arrays.copyOfRange(from, offset, offset + count));
  }

  void force() {
    disk.force(content);
  }
}
