package org.quittance.adapter.powerloss;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.derby.io.StorageRandomAccessFile;

/**
 * Reads and writes a file anywhere. Opened with {@code rws} or {@code rwd} each write is forced.
 */
final class ForgetfulAccess extends DataOutputStream implements StorageRandomAccessFile {
  private final Disk disk;
  private final Content content;
  private final String mode;
  private final ForgetfulInput input;
  private final DataInputStream typed;

  ForgetfulAccess(Disk disk, Content content, String mode) {
    this(disk, content, mode, new ForgetfulInput(disk, content));
  }

  private ForgetfulAccess(Disk disk, Content content, String mode, ForgetfulInput input) {
    super(new Pen(disk, content, input, mode.length() > 2));
    this.disk = disk;
    this.content = content;
    this.mode = mode;
    this.input = input;
    this.typed = new DataInputStream(input);
  }

  /** Writes where the file is read. */
  private static final class Pen extends OutputStream {
    private final Disk disk;
    private final Content content;
    private final ForgetfulInput place;
    private final boolean forced;

    Pen(Disk disk, Content content, ForgetfulInput place, boolean forced) {
      this.disk = disk;
      this.content = content;
      this.place = place;
      this.forced = forced;
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int count) {
      disk.write(content, place.position(), Arrays.copyOfRange(from, offset, offset + count));
      place.seek(place.position() + count);
      if (forced) {
        disk.force(content);
      }
    }
  }

  @Override
  public void sync() {
    disk.force(content);
  }

  @Override
  public void setLength(long length) {
    disk.setLength(content, length);
  }

  @Override
  public long getFilePointer() {
    return input.position();
  }

  @Override
  public long length() {
    return disk.length(content);
  }

  @Override
  public void seek(long position) {
    input.seek(position);
  }

  @Override
  public int read(byte[] into, int offset, int most) {
    return input.read(into, offset, most);
  }

  @Override
  public StorageRandomAccessFile clone() {
    ForgetfulAccess other = new ForgetfulAccess(disk, content, mode);
    other.seek(getFilePointer());
    return other;
  }

  @Override
  public void readFully(byte[] into) throws IOException {
    typed.readFully(into);
  }

  @Override
  public void readFully(byte[] into, int offset, int count) throws IOException {
    typed.readFully(into, offset, count);
  }

  @Override
  public int skipBytes(int count) throws IOException {
    return typed.skipBytes(count);
  }

  @Override
  public boolean readBoolean() throws IOException {
    return typed.readBoolean();
  }

  @Override
  public byte readByte() throws IOException {
    return typed.readByte();
  }

  @Override
  public int readUnsignedByte() throws IOException {
    return typed.readUnsignedByte();
  }

  @Override
  public short readShort() throws IOException {
    return typed.readShort();
  }

  @Override
  public int readUnsignedShort() throws IOException {
    return typed.readUnsignedShort();
  }

  @Override
  public char readChar() throws IOException {
    return typed.readChar();
  }

  @Override
  public int readInt() throws IOException {
    return typed.readInt();
  }

  @Override
  public long readLong() throws IOException {
    return typed.readLong();
  }

  @Override
  public float readFloat() throws IOException {
    return typed.readFloat();
  }

  @Override
  public double readDouble() throws IOException {
    return typed.readDouble();
  }

  @Override
  public String readUTF() throws IOException {
    return typed.readUTF();
  }

  /** Derby reads no lines from its files. */
  @Override
  public String readLine() {
    throw new UnsupportedOperationException("Lines are not read");
  }
}
