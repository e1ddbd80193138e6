package org.nutgraf.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a picture is, in CSS pixels, so that a page can leave room for it before it is there.
 *
 * <p>Known for PNG, JPEG, GIF, WebP, AVIF and BMP, from their heads, and for SVG that says its size or its view box.
 *
 * @param width as it is shown: turned, if a camera says that it is to be turned
 * @param scalable whether smaller copies can be made: of photographs and still PNG pictures
 */
public record PictureSize(int width, int height, boolean scalable) {
  private static final int SVG_HEAD = 4096;
  private static final Pattern SVG = Pattern.compile("<svg\\b[^>]*>", Pattern.DOTALL);
  private static final Pattern BOX = Pattern.compile(
      "viewBox\\s*=\\s*[\"'][-0-9.]+[ ,]+[-0-9.]+[ ,]+([0-9.]+)[ ,]+([0-9.]+)[\"']");

  /** A size of which nothing can be made. */
  public PictureSize(int width, int height) {
    this(width, height, false);
  }

  /** Empty for a file that is no picture, or whose size can't be told. */
  static Optional<PictureSize> of(Asset asset) {
    String name = asset.path().toLowerCase(Locale.ROOT);
    try (InputStream in = asset.open()) {
      if (name.endsWith(".svg")) {
        return svg(new String(in.readNBytes(SVG_HEAD), StandardCharsets.UTF_8));
      }
      boolean named = name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
      return PictureHead.read(in)
          .map(PictureHead::size)
          .map(size -> new PictureSize(size.width, size.height, size.scalable && named));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<PictureSize> svg(String head) {
    Matcher tag = SVG.matcher(head);
    if (!tag.find()) {
      return Optional.empty();
    }
    Optional<Integer> width = length("width", tag.group());
    Optional<Integer> height = length("height", tag.group());
    if (width.isPresent() && height.isPresent()) {
      return Optional.of(new PictureSize(width.get(), height.get()));
    }
    Matcher box = BOX.matcher(tag.group());
    return box.find()
        ? Optional.of(new PictureSize(rounded(box.group(1)), rounded(box.group(2))))
        : Optional.empty();
  }

  private static Optional<Integer> length(String name, String tag) {
    Matcher matcher =
        Pattern.compile("\\b" + name + "\\s*=\\s*[\"']([0-9.]+)(?:px)?[\"']").matcher(tag);
    return matcher.find() ? Optional.of(rounded(matcher.group(1))) : Optional.empty();
  }

  private static int rounded(String number) {
    return (int) Math.max(1, Math.round(Double.parseDouble(number)));
  }
}
