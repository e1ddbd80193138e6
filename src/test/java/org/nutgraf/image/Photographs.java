package org.nutgraf.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures made for tests: the left upper quarter is red, the rest is a pattern that takes room in a file. */
public final class Photographs {
  private Photographs() {}

  /** @param format {@code png}, {@code jpeg}, {@code gif} or {@code bmp} */
  public static byte[] of(int width, int height, String format) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, (x * 7919 + y * 104_729 + x * y * 31) & 0xff | 0xa000);
      }
    }
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height / 2);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  /** A photograph whose camera says how it was held (Exif, tag 274). */
  public static byte[] turned(int width, int height, int orientation) throws IOException {
    byte[] jpeg = of(width, height, "jpeg");
    byte[] exif = ByteBuffer.allocate(36)
        .put(new byte[] {(byte) 0xff, (byte) 0xe1, 0, 34})
        .put("Exif\0\0MM\0\u002a".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 274)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
    return ByteBuffer.allocate(jpeg.length + exif.length)
        .put(jpeg, 0, 2)
        .put(exif)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** 300 by 200 pixels in AVIF, as libavif made it, with {@code SECRET-} words in Exif and XMP. */
  public static byte[] avif() {
    return Base64.getDecoder()
        .decode(
            "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAAF0bWV0YQAAAAAAAAAhaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAAAAAAAOcG"
                + "l0bQAAAAAAAQAAADppbG9jAAAAAEQAAAMAAQAAAAEAAAHpAAAASwACAAAAAQAAAZwAAAA8AAMAAAABAAAB2AAAABEAAABtaWluZgAAAAAAAwAA"
                + "ABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAGWluZmUCAAAAAAIAAEV4aWZFeGlmAAAAACxpbmZlAgAAAAADAABtaW1lWE1QAGFwcGxpY2F0aW"
                + "9uL3JkZit4bWwAAAAAKGlyZWYAAAAAAAAADmNkc2MAAgABAAEAAAAOY2RzYwADAAEAAQAAAGppcHJwAAAAS2lwY28AAAAUaXNwZQAAAAAAAAEs"
                + "AAAAyAAAABBwaXhpAAAAAAMICAgAAAAMYXYxQ4EADAAAAAATY29scm5jbHgAAQANAAaAAAAAF2lwbWEAAAAAAAAAAQABBAECgwQAAACgbWRhdA"
                + "AAAAZFeGlmAABNTQAqAAAACAABAQ8AAgAAABcAAAAaAAAAAFNFQ1JFVC1HUFMtNTIuNU4tMTMuNEUAADx4PlNFQ1JFVC1YTVA8L3g+EgAKChgh"
                + "5XjtEBDQaEAyOxMR4eF3dNNNMLAAAM/KKceU9QW1HUNC9jTjX6TwfFyHxDl1aGYxPBZIcwXylj7EbhEgkrNGJkPIpP9A");
  }

  /** 20 by 20 pixels in the four colours of printing presses, in JPEG. */
  public static byte[] cmyk() {
    return Base64.getDecoder()
        .decode(
            "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAIBgYHBgUIBwcHCQkICgwUDQwLCwwZEhMPFB0aHx4dGhwcICQuJyAiLCMcHCg3KSwwMTQ0NB8nOT04Mj"
                + "wuMzQy/8AAFAgAFAAUBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQEC"
                + "AwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dX"
                + "Z3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4E"
                + "QwBNAFkASwAAPwD0ivHa8dr3+iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiv/Z");
  }
}
