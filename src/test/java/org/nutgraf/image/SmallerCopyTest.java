package org.nutgraf.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.source.Asset;
import org.nutgraf.source.PictureSize;

class SmallerCopyTest {
  private static Drawing.Result drawn(byte[] picture, int width) throws IOException {
    return new SmallerCopy(new Asset.Packaged("content/a.jpg", picture), width).draw();
  }

  private static BufferedImage copy(byte[] picture, int width) throws IOException {
    Drawing.Result result = drawn(picture, width);
    assertThat(result.problem()).isEmpty();
    return ImageIO.read(new ByteArrayInputStream(result.bytes()));
  }

  private static boolean isRed(BufferedImage image, int x, int y) {
    int rgb = image.getRGB(x, y);
    return (rgb >> 16 & 0xff) > 200 && (rgb >> 8 & 0xff) < 80;
  }

  @ParameterizedTest
  @CsvSource({
    "599, ''",
    "600, '480'",
    "1199, '480'",
    "1200, '480 960'",
    "1799, '480 960'",
    "1800, '480 960 1440'",
    "6000, '480 960 1440'"
  })
  void hasTheWidthsThatSaveSomething(int width, String widths) {
    assertThat(SmallerCopy.widths(new PictureSize(width, 400, true)).stream().map(String::valueOf))
        .isEqualTo(widths.isEmpty() ? List.of() : List.of(widths.split(" ")));
    assertThat(SmallerCopy.widths(new PictureSize(width, 400, false))).isEmpty();
  }

  @Test
  void aBrowserMayChooseThePictureItselfUnlessItIsHuge() {
    assertThat(SmallerCopy.choice(new PictureSize(1500, 1000, true)))
        .containsExactly(480, 960, 1500);
    assertThat(SmallerCopy.choice(new PictureSize(4000, 3000, true)))
        .containsExactly(480, 960, 1440);
    assertThat(SmallerCopy.path("a.b/c.jpg", 480, new PictureSize(1500, 1000, true)))
        .isEqualTo("a.b/c.480w.jpg");
    assertThat(SmallerCopy.path("a.b/c.jpg", 1500, new PictureSize(1500, 1000, true)))
        .isEqualTo("a.b/c.jpg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg"})
  void isSmallerInTheSameProportions(String format) throws IOException {
    byte[] picture = Photographs.of(1000, 700, format);
    BufferedImage copy = copy(picture, 480);
    assertThat(List.of(copy.getWidth(), copy.getHeight())).isEqualTo(List.of(480, 336));
    assertThat(isRed(copy, 100, 100)).isTrue();
    assertThat(isRed(copy, 300, 100) || isRed(copy, 100, 300)).isFalse();
    assertThat(drawn(picture, 480).bytes())
        .hasSizeLessThan(picture.length)
        .startsWith(picture[0], picture[1])
        .isEqualTo(drawn(picture, 480).bytes());
  }

  /** Where the red quarter of a picture is seen that a camera turned or mirrored. */
  @ParameterizedTest
  @CsvSource({
    "1, left top",
    "2, right top",
    "3, right bottom",
    "4, left bottom",
    "5, left top",
    "6, right top",
    "7, right bottom",
    "8, left bottom"
  })
  void isUpright(int orientation, String quarter) throws IOException {
    BufferedImage copy = copy(Photographs.turned(1000, 700, orientation), 480);
    assertThat(copy.getHeight()).isEqualTo(orientation < 5 ? 336 : 686);
    int x = quarter.startsWith("left") ? 60 : 420;
    int y = quarter.endsWith("top") ? 40 : copy.getHeight() - 40;
    assertThat(isRed(copy, x, y)).isTrue();
    assertThat(isRed(copy, 480 - x, y) || isRed(copy, x, copy.getHeight() - y)).isFalse();
  }

  @Test
  void whatIsBrokenIsNotPublished() throws IOException {
    byte[] broken = java.util.Arrays.copyOf(Photographs.of(1000, 700, "png"), 2000);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> drawn(broken, 480))
        .isInstanceOf(IOException.class)
        .hasMessage("it is cut short or broken");
  }

  @Test
  void theRecipeKnowsThePicture() throws IOException {
    Asset one = new Asset.Packaged("content/a.jpg", new byte[] {1});
    Asset other = new Asset.Packaged("content/a.jpg", new byte[] {2});
    assertThat(new SmallerCopy(one, 480).recipe())
        .isNotEqualTo(new SmallerCopy(other, 480).recipe())
        .isNotEqualTo(new SmallerCopy(one, 960).recipe());
  }
}
