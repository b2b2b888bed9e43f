package org.quittance.distribution.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.distribution.house.Database;
import org.quittance.distribution.house.House;
import org.quittance.shared.Ids;
import org.quittance.shared.InvalidRequest;

class ReceivingContentIT {

  private static final int SEGMENT = (1 << 20) - 16;
  private static final int HEADER = 40;
  private static final Database DATABASE = Database.derby();
  private static House house;
  @TempDir private static Path data;

  @BeforeAll
  static void open() {
    house = new House(DATABASE, data);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        1,
        SEGMENT - HEADER - 1,
        SEGMENT - HEADER,
        SEGMENT - HEADER + 1,
        2 * SEGMENT - HEADER,
        2 * SEGMENT - HEADER + 1,
        5 * 1024 * 1024
      })
  void keepsAFileThatTheDocumentedCipherOpens(int bytes) throws Exception {
    byte[] plain = new byte[bytes];
    new Random(bytes).nextBytes(plain);
    Content content =
        house.bean(ReceiveContent.class).receive("file.bin", new ByteArrayInputStream(plain));
    assertThat(content.bytes()).isEqualTo(bytes);
    assertThat(content.sha256()).isEqualTo(sha256(plain));
    assertThat(content.ciphertextBytes()).isEqualTo(Files.size(content.ciphertext()));
    assertThat(content.ciphertextSha256())
        .isEqualTo(sha256(Files.readAllBytes(content.ciphertext())));
    assertThat(decipher(content, content.id().path())).isEqualTo(plain);
    assertThatThrownBy(() -> decipher(content, content.id().content() + "/2"))
        .isInstanceOf(IOException.class);
    assertThat(arriving()).isEmpty();
  }

  @Test
  void keepsNothingOfAnUploadThatBreaksOff() throws Exception {
    InputStream cut =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[3_000_000]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("connection reset");
              }
            });
    leavesNothing("file.bin", cut, "broke off after 3000000 bytes");
  }

  @Test
  void keepsNothingOfAnUploadItsSenderFailed() throws Exception {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("the request is gone");
          }
        };
    leavesNothing("file.bin", failing, "the request is gone");
  }

  @Test
  void refusesAnEmptyFileAndABadName() throws Exception {
    leavesNothing("file.bin", InputStream.nullInputStream(), "empty");
    leavesNothing("../file.bin", new ByteArrayInputStream(new byte[1]), "path");
  }

  @Test
  void mendsWhatACrashLeft() throws Exception {
    ContentFiles files = house.bean(ContentFiles.class);
    ContentVersion lost = new ContentVersion(Ids.next(), 1);
    Files.writeString(files.incoming(lost), "half");
    Path other = files.incoming(lost).resolveSibling(lost.content() + "-1.other-node.part");
    Files.writeString(other, "another node is receiving this");
    Content whole =
        house
            .bean(ReceiveContent.class)
            .receive("file.bin", new ByteArrayInputStream(new byte[10]));
    Files.move(whole.ciphertext(), files.incoming(whole.id()));

    assertThat(house.bean(MendContentFiles.class).mend()).isEqualTo(2);
    assertThat(whole.ciphertext()).exists();
    assertThat(arriving()).containsExactly(other);
    assertThat(house.bean(MendContentFiles.class).mend()).isZero();
    Files.delete(other);
  }

  @Test
  void knowsNoContentThatWasNeverReceived() {
    assertThatThrownBy(() -> house.bean(Contents.class).get(Ids.next(), 1))
        .isInstanceOf(ContentUnknown.class);
  }

  private static void leavesNothing(String name, InputStream plain, String sentence)
      throws IOException, SQLException {
    int before = DATABASE.counts().get("content");
    List<Path> filesBefore = files();
    assertThatThrownBy(() -> house.bean(ReceiveContent.class).receive(name, plain))
        .isInstanceOfAny(InvalidRequest.class, IllegalStateException.class)
        .hasMessageContaining(sentence);
    assertThat(DATABASE.counts()).containsEntry("content", before);
    assertThat(files()).isEqualTo(filesBefore);
  }

  private static List<Path> files() throws IOException {
    Path content = data.resolve("content");
    if (!Files.exists(content)) {
      return List.of();
    }
    try (var walk = Files.walk(content)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<Path> arriving() throws IOException {
    try (var list = Files.list(data.resolve("content/incoming"))) {
      return list.toList();
    }
  }

  private static byte[] decipher(Content content, String associatedData) throws Exception {
    byte[] key = house.bean(Contents.class).getWithKey(content.id()).key();
    AesGcmHkdfStreaming cipher = new AesGcmHkdfStreaming(key, "HmacSha256", 32, 1 << 20, 0);
    try (InputStream in =
        cipher.newDecryptingStream(
            Files.newInputStream(content.ciphertext()),
            associatedData.getBytes(StandardCharsets.UTF_8))) {
      return in.readAllBytes();
    }
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
