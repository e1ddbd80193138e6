package org.nutgraf.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.nutgraf.source.Asset;

/** A picture as it lies beside the text, without what it tells of its maker. */
public record Original(Asset picture) implements Drawing {
  /** Counts the ways to do this, so that a new one replaces what was kept of the old. */
  private static final int WAY = 1;

  @Override
  public String recipe() throws IOException {
    return "original, way " + WAY + ", " + SmallerCopy.sum(bytes());
  }

  /** @throws IOException if it is cut short or broken, which checks say before */
  @Override
  public Result draw() throws IOException {
    return new Result(Stripping.plain(bytes()), Optional.empty());
  }

  private byte[] bytes() throws IOException {
    try (InputStream in = picture.open()) {
      return in.readAllBytes();
    }
  }
}
