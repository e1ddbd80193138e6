package org.nutgraf.pipeline;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * What builds of a site keep for those that follow: bytes under a name, in files of one folder that can be deleted at any
 * time. Nothing else but the site itself is written by a build.
 *
 * <p>Whether an entry is whole is found out whenever it is used: in front of the bytes stand the format, their number and
 * their sum. An entry is replaced as a whole, and only once the new one is on the disk, so several builds may use one
 * folder, and a power cut leaves the old entry or none. Where nothing can be kept, only time is lost.
 */
public final class Cache {
  /** What every entry begins with: another layout of the file, or of what is in it, needs another number. */
  private static final long FORMAT = 0x6e75746772616601L;

  private static final int HEADER = 3 * Long.BYTES;
  /** How long an entry is kept that nobody asks for. */
  private static final Duration UNUSED = Duration.ofDays(30);
  /** How exactly it is known when an entry was last asked for, and how often old ones are looked for. */
  private static final Duration OFTEN = Duration.ofDays(1);

  private static final String TIDIED = "tidied";

  private final Path folder;
  private final Instant now;

  /**
   * @param folder for entries only; is made when there is one
   * @param now the time on the clock of the machine
   */
  public Cache(Path folder, Instant now) {
    this.folder = folder;
    this.now = now;
  }

  /** The one of a site. */
  public static Cache of(Path root, Instant now) {
    return new Cache(root.resolve("target/cache"), now);
  }

  /** What an entry says. */
  public interface Contents {
    void writeTo(DataOutputStream out) throws IOException;
  }

  /** Whether there seems to be an entry, which may still turn out to be damaged. */
  public boolean has(String kind, String name) {
    return Files.exists(file(kind, name));
  }

  /**
   * The bytes of an entry.
   *
   * @param kind what it is for, in a word
   * @param name any text
   * @return empty if there is none, or it isn't whole
   */
  public Optional<ByteBuffer> get(String kind, String name) {
    Path file = file(kind, name);
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      if (bytes.limit() < HEADER
          || bytes.getLong() != FORMAT
          || bytes.getLong() != bytes.limit() - HEADER) {
        return Optional.empty();
      }
      CRC32 sum = new CRC32();
      sum.update(bytes.array(), HEADER, bytes.limit() - HEADER);
      if (bytes.getLong() != sum.getValue()) {
        return Optional.empty();
      }
      if (isOlder(file, OFTEN)) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
      return Optional.of(bytes.slice());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Makes or replaces an entry, where that can be done. */
  public void put(String kind, String name, Contents contents) {
    try {
      Files.createDirectories(folder);
      Path aside = Files.createTempFile(folder, "new", "");
      try {
        write(contents, aside);
        Files.setLastModifiedTime(aside, FileTime.from(now));
        Files.move(
            aside,
            file(kind, name),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      // The next build has to do without.
    }
  }

  private static void write(Contents contents, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.position(HEADER);
      OutputStream to = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      CheckedOutputStream sum = new CheckedOutputStream(to, new CRC32());
      DataOutputStream out = new DataOutputStream(sum);
      contents.writeTo(out);
      out.flush();
      ByteBuffer header = ByteBuffer.allocate(HEADER)
          .putLong(FORMAT)
          .putLong(channel.position() - HEADER)
          .putLong(sum.getChecksum().getValue())
          .flip();
      channel.write(header, 0);
      channel.force(true);
    }
  }

  /** Removes what nobody has asked for in a month. */
  public void tidy() {
    Path tidied = folder.resolve(TIDIED);
    try {
      if (!Files.isDirectory(folder) || Files.exists(tidied) && !isOlder(tidied, OFTEN)) {
        return;
      }
      Files.write(tidied, new byte[0]);
      Files.setLastModifiedTime(tidied, FileTime.from(now));
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path file : files) {
          if (isOlder(file, UNUSED)) {
            Files.deleteIfExists(file);
          }
        }
      }
    } catch (IOException e) {
      // What can't be removed does no harm.
    }
  }

  private boolean isOlder(Path file, Duration age) throws IOException {
    return Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(age));
  }

  // Names may be longer than those of files.
  private Path file(String kind, String name) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return folder.resolve(kind + "-" + HexFormat.of().formatHex(sum, 0, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
