package org.quittance.adapter.powerloss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * One file twice: as the running system sees it, and as the disk has it. A write is only seen until
 * the file is forced.
 */
final class Content {
  /** A change of the file; {@code data} null means that it got the length {@code at}. */
  private record Change(long at, byte[] data) {}

  private Bytes seen = new Bytes();
  private Bytes kept = new Bytes();
  private final List<Change> unforced = new ArrayList<>();

  void write(long at, byte[] data) {
    change(new Change(at, data));
  }

  void setLength(long length) {
    change(new Change(length, null));
  }

  private void change(Change change) {
    apply(change, seen);
    unforced.add(change);
  }

  private static void apply(Change change, Bytes bytes) {
    if (change.data() == null) {
      bytes.setLength((int) change.at());
    } else {
      bytes.write((int) change.at(), change.data());
    }
  }

  void force() {
    unforced.forEach(change -> apply(change, kept));
    unforced.clear();
  }

  int length() {
    return seen.length;
  }

  /**
   * @return how many bytes there were, -1 at the end
   */
  int read(long at, byte[] into, int offset, int most) {
    if (at >= seen.length) {
      return most == 0 ? 0 : -1;
    }
    int count = Math.min(most, seen.length - (int) at);
    System.arraycopy(seen.data, (int) at, into, offset, count);
    return count;
  }

  /**
   * What is left when the power fails: all that was forced, and of the rest as much, in its order,
   * as the disk had got to.
   *
   * @param torn whether the next write may have been done in part
   */
  Content afterPowerLoss(Random chance, boolean torn) {
    Content left = new Content();
    left.kept.write(0, Arrays.copyOf(kept.data, kept.length));
    int done = chance.nextInt(unforced.size() + 1);
    unforced.subList(0, done).forEach(change -> apply(change, left.kept));
    if (torn && done < unforced.size() && unforced.get(done).data() != null) {
      Change cut = unforced.get(done);
      byte[] part = Arrays.copyOf(cut.data(), chance.nextInt(cut.data().length + 1));
      apply(new Change(cut.at(), part), left.kept);
    }
    left.seen.write(0, Arrays.copyOf(left.kept.data, left.kept.length));
    return left;
  }

  /** Bytes that grow. */
  private static final class Bytes {
    private byte[] data = new byte[0];
    private int length;

    void write(int at, byte[] more) {
      if (at + more.length > length) {
        setLength(at + more.length);
      }
      System.arraycopy(more, 0, data, at, more.length);
    }

    void setLength(int newLength) {
      if (newLength > data.length) {
        data = Arrays.copyOf(data, Math.max(newLength, data.length * 2));
      } else if (newLength < length) {
        Arrays.fill(data, newLength, length, (byte) 0);
      }
      length = newLength;
    }
  }
}
