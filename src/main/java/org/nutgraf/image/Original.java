package org.nutgraf.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.nutgraf.source.Asset;

/**
 * A picture as it lies beside the text, without what it tells of its maker.
 *
 * @param asItIs whether it keeps its width, however wide it is
 */
public record Original(Asset picture, boolean asItIs) implements Drawing {
  /**
   * The widest that a picture is published, in pixels: as wide as the largest screens of readers; a camera's pictures are
   * two or three times as wide.
   */
  public static final int WIDEST = 2560;

  /** Counts the ways to do this, so that a new one replaces what was kept of the old. */
  private static final int WAY = 3;

  @Override
  public String recipe() throws IOException {
    return "original, way " + WAY + ", " + (asItIs ? "as it is" : Drawing.java()) + ", "
        + SmallerCopy.sum(bytes());
  }

  /** @throws IOException if it is cut short or broken, which checks say before */
  @Override
  public Result draw() throws IOException {
    if (!asItIs
        && picture
            .picture()
            .map(size -> size.scalable() && size.width() > WIDEST)
            .orElse(false)) {
      return new SmallerCopy(picture, WIDEST).draw();
    }
    return new Result(Stripping.plain(bytes()), Optional.empty());
  }

  private byte[] bytes() throws IOException {
    try (InputStream in = picture.open()) {
      return in.readAllBytes();
    }
  }
}
