package org.nutgraf.image;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.source.Asset;
import org.nutgraf.source.PictureSize;

/**
 * A copy of a picture for smaller screens.
 *
 * @param width of the copy, in pixels
 */
public record SmallerCopy(Asset picture, int width) implements Drawing {
  /** A phone, a phone with a sharp screen or the text column, the column on a sharp screen. */
  private static final List<Integer> WIDTHS = List.of(480, 960, 1440);

  /** Counts the ways to make copies, so that a new one replaces what was kept of the old. */
  private static final int WAY = 3;

  /** The widths of a picture's copies, in ascending order; none that would save a reader next to nothing. */
  public static List<Integer> widths(PictureSize size) {
    return size.scalable()
        ? WIDTHS.stream().filter(width -> width * 5 <= size.width() * 4).toList()
        : List.of();
  }

  /** What a browser may choose of, in ascending order of width: the copies, and the picture itself if it is not huge. */
  public static List<Integer> choice(PictureSize size) {
    List<Integer> copies = widths(size);
    return copies.isEmpty() || copies.size() == WIDTHS.size()
        ? copies
        : Stream.concat(copies.stream(), Stream.of(size.width())).toList();
  }

  /** The path of a copy beside its picture: {@code ferry.480w.jpg}; of the picture itself if it is that wide. */
  public static String path(String picture, int width, PictureSize size) {
    int dot = picture.lastIndexOf('.');
    return width == size.width()
        ? picture
        : picture.substring(0, dot) + "." + width + "w" + picture.substring(dot);
  }

  @Override
  public String recipe() throws IOException {
    return "way " + WAY + ", " + Drawing.java() + ", " + width + ", " + sum(bytes());
  }

  /** The picture itself if it can't be made smaller, or wouldn't be a smaller file. */
  @Override
  public Result draw() throws IOException {
    byte[] original = bytes();
    try {
      byte[] copy = Stripping.signed(Shrinking.copy(original, width), original);
      return new Result(
          copy.length < original.length ? copy : Stripping.plain(original), Optional.empty());
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      return new Result(
          Stripping.plain(original),
          Optional.of(new Problem(
              "\"" + picture.path() + "\" can't be made smaller: " + e.getMessage(),
              "save it anew, as JPEG or PNG in RGB")));
    }
  }

  private byte[] bytes() throws IOException {
    try (InputStream in = picture.open()) {
      return in.readAllBytes();
    }
  }

  static String sum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
