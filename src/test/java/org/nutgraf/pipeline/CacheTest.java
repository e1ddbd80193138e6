package org.nutgraf.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept comes back as it was, or not at all. */
class CacheTest {
  @TempDir
  private Path temp;

  private Cache cache;

  @BeforeEach
  void cache() {
    cache = new Cache(temp.resolve("cache"), Instant.parse("2026-01-01T00:00:00Z"));
  }

  private void put(String kind, String name, String text) {
    cache.put(kind, name, out -> out.writeBytes(text));
  }

  private Optional<String> get(String kind, String name) {
    return cache.get(kind, name).map(StandardCharsets.UTF_8::decode).map(Object::toString);
  }

  private Path only() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("cache"))) {
      return files
          .reduce((one, other) -> {
            throw new AssertionError(one + " and " + other);
          })
          .orElseThrow();
    }
  }

  @Test
  void whatWasPutIsThere() {
    assertThat(get("a", "x")).isEmpty();
    put("a", "x", "one");
    put("a", "y", "");
    put("b", "x", "two");
    assertThat(get("a", "x")).contains("one");
    assertThat(get("a", "y")).contains("");
    assertThat(get("b", "x")).contains("two");
    assertThat(get("b", "y")).isEmpty();
    assertThat(cache.has("a", "x")).isTrue();
    assertThat(cache.has("b", "y")).isFalse();
    put("a", "x", "other");
    assertThat(get("a", "x")).contains("other");
  }

  /** Every byte changed in turn, and every length. */
  @Test
  void whatIsDamagedIsNotThere() throws IOException {
    put("a", "x", "some text");
    Path file = only();
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] damaged = whole.clone();
        damaged[i] ^= (byte) (1 << bit);
        Files.write(file, damaged);
        assertThat(get("a", "x")).as("bit %s of byte %s", bit, i).isEmpty();
      }
      Files.write(file, ByteBuffer.allocate(i).put(whole, 0, i).array());
      assertThat(get("a", "x")).as("%s bytes", i).isEmpty();
      Files.write(file, new byte[i]);
      assertThat(get("a", "x")).as("%s zeros", i).isEmpty();
    }
    Files.write(file, ByteBuffer.allocate(whole.length + 1).put(whole).array());
    assertThat(get("a", "x")).isEmpty();
  }

  @Test
  void whatCantBeMadeLeavesTheOldOne() throws IOException {
    put("a", "x", "one");
    cache.put("a", "x", out -> {
      out.writeBytes("half");
      throw new IOException("the disk is full");
    });
    assertThat(get("a", "x")).contains("one");
    assertThat(only()).exists();
  }

  @Test
  void manyMayPutTheSame() {
    IntStream.range(0, 200).parallel().forEach(i -> {
      put("a", "x", String.valueOf(i % 10).repeat(10_000));
      assertThat(get("a", "x").orElseThrow()).hasSize(10_000).matches("(.)\\1*");
    });
  }

  @Test
  void withoutARoomNothingIsKept() throws IOException {
    cache = new Cache(Files.writeString(temp.resolve("file"), "text"), Instant.EPOCH);
    put("a", "x", "one");
    assertThat(get("a", "x")).isEmpty();
    cache.tidy();
    assertThat(temp.resolve("file")).hasContent("text");
  }
}
