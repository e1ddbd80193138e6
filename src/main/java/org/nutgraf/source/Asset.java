package org.nutgraf.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A file that is copied as it is: a picture beside the text, or a file of {@code static/}. */
public sealed interface Asset {

  /**
   * Relative to the site's root, with {@code /} between names: {@code content/chart.png}, {@code static/site.css}.
   */
  String path();

  /** The size in bytes, when the file was read. */
  long size();

  /**
   * Its bytes, from the first; the caller closes the stream.
   *
   * @throws IOException if it can't be read, or is gone by now
   */
  InputStream open() throws IOException;

  /**
   * What tells whether it is another file than before: its size and its time. A file that comes with the program changes
   * with it only, and has none.
   *
   * @throws IOException if it is gone by now
   */
  String stamp() throws IOException;

  /** The same of a file whose attributes were read already. */
  static String stamp(BasicFileAttributes file) {
    return file.size() + " " + file.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }

  /** How large it is, if it is a picture whose size can be told. */
  Optional<PictureSize> picture();

  /** A file of the site. */
  record OnDisk(String path, Path file, long size, Optional<PictureSize> picture) implements Asset {
    /** A file that is no picture, or whose size doesn't matter. */
    public OnDisk(String path, Path file, long size) {
      this(path, file, size, Optional.empty());
    }

    OnDisk with(Optional<PictureSize> picture) {
      return new OnDisk(path, file, size, picture);
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }

    @Override
    public String stamp() throws IOException {
      return Asset.stamp(Files.readAttributes(file, BasicFileAttributes.class));
    }
  }

  /** A file that comes with the program; its bytes are not to be changed. */
  record Packaged(String path, byte[] bytes) implements Asset {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public String stamp() {
      return "";
    }

    @Override
    public Optional<PictureSize> picture() {
      return PictureSize.of(this);
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
