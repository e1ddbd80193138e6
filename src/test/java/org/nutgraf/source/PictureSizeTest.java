package org.nutgraf.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutgraf.image.Photographs;

class PictureSizeTest {
  private static Optional<PictureSize> size(String name, byte[] bytes) {
    return new Asset.Packaged("content/" + name, bytes).picture();
  }

  private static Optional<PictureSize> size(int width, int height, boolean scalable) {
    return Optional.of(new PictureSize(width, height, scalable));
  }

  @ParameterizedTest
  @CsvSource({
    "png, a.png, true",
    "jpeg, a.jpg, true",
    "jpeg, a.JPEG, true",
    "gif, a.gif, false",
    "bmp, a.bmp, false",
    "png, picture, false"
  })
  void isReadFromTheHead(String format, String name, boolean scalable) throws IOException {
    assertThat(size(name, Photographs.of(300, 200, format))).isEqualTo(size(300, 200, scalable));
  }

  @ParameterizedTest
  @CsvSource({"1, 300, 200", "3, 300, 200", "6, 200, 300", "8, 200, 300", "9, 300, 200"})
  void isThatOfThePictureAsItIsShown(int orientation, int width, int height) throws IOException {
    assertThat(size("a.jpg", Photographs.turned(300, 200, orientation)))
        .isEqualTo(size(width, height, true));
  }

  /** The heads of files that cwebp made, 300 by 200 pixels. */
  @ParameterizedTest
  @CsvSource({
    "52494646 00000000 57454250 56503820 00000000 000000 9d012a 2c01 c800",
    "52494646 00000000 57454250 5650384c 00000000 2f 2bc13100 0000000000",
    "52494646 00000000 57454250 56503858 0a000000 00000000 2b0100 c70000"
  })
  void webp(String head) {
    assertThat(size("a.webp", HexFormat.of().parseHex(head.replace(" ", ""))))
        .isEqualTo(size(300, 200, false));
  }

  @Test
  void avif() {
    assertThat(size("a.avif", Photographs.avif())).isEqualTo(size(300, 200, false));
    assertThat(size("a.avif", Arrays.copyOf(Photographs.avif(), 60))).isEmpty();
  }

  @Test
  void aPictureThatMovesCannotBeScaled() throws IOException {
    byte[] png = Photographs.of(30, 20, "png");
    byte[] moving = new byte[png.length + 20];
    System.arraycopy(png, 0, moving, 0, 33);
    System.arraycopy(
        HexFormat.of().parseHex("000000086163544c000000020000000000000000"), 0, moving, 33, 20);
    System.arraycopy(png, 33, moving, 53, png.length - 33);
    assertThat(size("a.png", moving)).isEqualTo(size(30, 20, false));
  }

  @Test
  void svgSaysItsSizeOrItsBox() {
    assertThat(size(
            "a.svg",
            "<svg width='30' height=\"20px\" viewBox='0 0 9 9'>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(size(30, 20, false));
    assertThat(size("a.svg", "<?xml?><svg viewBox='0 0 9.4 6'>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(size(9, 6, false));
  }

  @Test
  void nothingIsKnownOfOtherFilesAndOfPiecesOfFiles() throws IOException {
    assertThat(size("a.txt", new byte[0])).isEmpty();
    assertThat(size("a.png", "not a picture at all".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    for (String format : new String[] {"png", "jpeg", "gif", "bmp"}) {
      byte[] picture = Photographs.of(30, 20, format);
      for (int length = 0; length < 24; length++) {
        assertThat(size("a." + format, Arrays.copyOf(picture, length)))
            .as(format + length)
            .satisfiesAnyOf(size -> assertThat(size).isEmpty(), size -> assertThat(size)
                .isEqualTo(size(30, 20, false)));
      }
    }
    byte[] turned = Photographs.turned(30, 20, 6);
    for (int i = 4; i < 40; i++) {
      byte[] damaged = turned.clone();
      damaged[i] = (byte) 0xff;
      assertThat(size("a.jpg", damaged))
          .as("damaged at " + i)
          .satisfiesAnyOf(
              size -> assertThat(size).isEmpty(), size -> assertThat(size).isPresent());
    }
  }
}
