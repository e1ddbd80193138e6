package org.nutgraf.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is copied as it is: a picture beside the text, or a file of {@code static/}. */
public sealed interface Asset {

  /**
   * Relative to the site's root, with {@code /} between names: {@code content/chart.png}, {@code static/site.css}.
   */
  String path();

  /** In bytes, when it was read. */
  long size();

  /**
   * Its bytes, from the first; the caller closes the stream.
   *
   * @throws IOException if it can't be read, or is gone by now
   */
  InputStream open() throws IOException;

  /** A file of the site. */
  record OnDisk(String path, Path file, long size) implements Asset {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  /** A file that comes with the program; its bytes are not to be changed. */
  record Packaged(String path, byte[] bytes) implements Asset {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
