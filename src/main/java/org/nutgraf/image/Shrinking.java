package org.nutgraf.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.nutgraf.source.PictureHead;

/** Makes pictures smaller, and upright. */
final class Shrinking {
  /** The quality of JPEG files, from 0 to 1: what a picture desk would use. */
  private static final float QUALITY = 0.82f;

  private Shrinking() {}

  /**
   * A copy in the same format, in sRGB.
   *
   * @param width of the copy as it is shown
   */
  static byte[] copy(byte[] original, int width) throws IOException {
    PictureHead head = PictureHead.read(new ByteArrayInputStream(original))
        .orElseThrow(() -> new IOException("no picture"));
    ImageIO.setUseCache(false);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(original));
    if (image == null) {
      throw new IOException("unknown format");
    }
    boolean turned = head.orientation() >= 5;
    int longer = turned ? image.getHeight() : image.getWidth();
    int height = Math.max(
        1, Math.round((turned ? image.getWidth() : image.getHeight()) * (width / (float) longer)));
    BufferedImage small = scaled(image, turned ? height : width, turned ? width : height);
    boolean png = original[0] == (byte) 0x89;
    return written(upright(small, head.orientation()), png ? "png" : "jpeg");
  }

  /** A smaller picture, made by halves, each pixel the mean of four, and the rest in one step. */
  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    int type =
        image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage now = image;
    while (now.getWidth() >= 2 * width && now.getHeight() >= 2 * height) {
      now = drawn(
          now,
          now.getWidth() / 2,
          now.getHeight() / 2,
          type,
          RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }
    return drawn(now, width, height, type, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
  }

  private static BufferedImage drawn(
      BufferedImage image, int width, int height, int type, Object interpolation) {
    BufferedImage result = new BufferedImage(width, height, type);
    Graphics2D graphics = result.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return result;
  }

  /** Turns and mirrors as Exif says (version 2.3, tag 274). */
  private static BufferedImage upright(BufferedImage image, int orientation) {
    if (orientation == 1) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
          default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    boolean turned = orientation >= 5;
    BufferedImage result =
        new BufferedImage(turned ? height : width, turned ? width : height, image.getType());
    Graphics2D graphics = result.createGraphics();
    graphics.drawImage(image, turn, null);
    graphics.dispose();
    return result;
  }

  private static byte[] written(BufferedImage image, String format) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam look = writer.getDefaultWriteParam();
      if (format.equals("jpeg")) {
        look.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        look.setCompressionQuality(QUALITY);
        look.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), look);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
