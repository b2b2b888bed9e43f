package org.quittance.terminal.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.terminal.store.SealedContent;

class DecipherTest {
  private static final int SEGMENT = 1 << 20;
  private static final int TAG = 16;
  private static final int HEADER = 40;

  private static SealedContent content(int bytes) {
    byte[] plain = new byte[bytes];
    new Random(bytes).nextBytes(plain);
    return new SealedContent("c", "name", plain);
  }

  private static byte[] decipher(SealedContent content, byte[] ciphertext, String bound)
      throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    new Decipher(content.key)
        .copy(new ByteArrayInputStream(ciphertext), bound.getBytes(StandardCharsets.UTF_8), plain);
    return plain.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        1,
        SEGMENT - HEADER - TAG - 1,
        SEGMENT - HEADER - TAG,
        SEGMENT - HEADER - TAG + 1,
        2 * SEGMENT - HEADER - 2 * TAG,
        5_000_000
      })
  void givesBackWhatWasSealed(int bytes) throws IOException {
    SealedContent content = content(bytes);

    assertThat(decipher(content, content.ciphertext, "c/1")).isEqualTo(content.plain);
    assertThat(new Decipher(content.key).ciphertextBytes(bytes))
        .isEqualTo(content.ciphertext.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 30, HEADER, SEGMENT - 1, SEGMENT, 2 * SEGMENT + 5})
  void refusesADamagedByte(int position) {
    SealedContent content = content(2 * SEGMENT);
    content.ciphertext[position] ^= 1;

    assertThatThrownBy(() -> decipher(content, content.ciphertext, "c/1"))
        .isInstanceOf(CiphertextDamaged.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, HEADER, HEADER + TAG, SEGMENT, 2 * SEGMENT, 2 * SEGMENT + 80})
  void refusesATruncatedCiphertext(int length) {
    SealedContent content = content(2 * SEGMENT);

    assertThatThrownBy(() -> decipher(content, Arrays.copyOf(content.ciphertext, length), "c/1"))
        .isInstanceOf(CiphertextDamaged.class);
  }

  @Test
  void refusesTheCiphertextOfAnotherVersion() {
    SealedContent content = content(1);

    assertThatThrownBy(() -> decipher(content, content.ciphertext, "c/2"))
        .isInstanceOf(CiphertextDamaged.class);
  }

  @Test
  void namesNoFileThatIsNotWhatWasPromised(@TempDir Path folder) throws IOException {
    SealedContent content = content(10);
    try (PlainFile plain = new PlainFile(folder.resolve("name"))) {
      plain.out().write(content.plain);
      assertThat(plain.finish(10, new SealedContent("x", "x", new byte[10]).sha256())).isFalse();
    }
    try (PlainFile plain = new PlainFile(folder.resolve("name"))) {
      plain.out().write(content.plain);
      assertThat(plain.finish(11, content.sha256())).isFalse();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void removesOnlyDraftsThatWereAbandoned(@TempDir Path folder) throws IOException {
    Path abandoned = Files.createFile(folder.resolve(".name.0123abcd.part"));
    Path living = Files.createFile(folder.resolve(".name.4567abcd.part"));
    Path foreign = Files.createFile(folder.resolve(".names.0123abcd.part"));
    FileTime hourAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
    Files.setLastModifiedTime(abandoned, hourAgo);
    Files.setLastModifiedTime(foreign, hourAgo);

    new PlainFile(folder.resolve("name")).close();

    assertThat(abandoned).doesNotExist();
    assertThat(living).exists();
    assertThat(foreign).exists();
  }
}
