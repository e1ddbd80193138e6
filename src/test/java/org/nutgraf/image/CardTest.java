package org.nutgraf.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardTest {
  private static final int MARGIN = 72;

  private static Card card(String headline) {
    return new Card("The Ferry Times", "Who pays?", headline, "Part 2 of 3", "", "en", false);
  }

  /** A card as it is drawn where there are fonts; a test is skipped where there are none. */
  private static BufferedImage drawn(Card card) throws IOException {
    Drawing.Result result = card.draw();
    assumeThat(result.problem()).isEmpty();
    return ImageIO.read(new ByteArrayInputStream(result.bytes()));
  }

  private static boolean isInk(BufferedImage image, int x, int y) {
    return (image.getRGB(x, y) & 0xff) < 0x80;
  }

  /** The columns that hold ink between the rules of the masthead and of the foot. */
  private static List<Integer> columns(BufferedImage image, int top, int bottom) {
    Set<Integer> columns = new HashSet<>();
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = top; y < bottom; y++) {
        if (isInk(image, x, y)) {
          columns.add(x);
        }
      }
    }
    return columns.stream().sorted().toList();
  }

  @Test
  void hasTheSizeThatNetworksAskFor() throws IOException {
    BufferedImage image = drawn(card("The engines"));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
  }

  @Test
  void isTheSameEachTime() {
    assertThat(card("The engines").draw().bytes())
        .isEqualTo(card("The engines").draw().bytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ferry",
        "The ferry needs new engines, and nobody knows yet who is to pay for them",
        "Donaudampfschifffahrtsgesellschaftskapitänsversicherungsangestellte",
        "Ein Wort-mit-vielen-Strichen-und-noch-einem"
      })
  void keepsItsMargins(String headline) throws IOException {
    List<Integer> columns = columns(drawn(card(headline)), 70, 580);
    assertThat(columns.get(0)).isBetween(MARGIN, MARGIN + 12);
    assertThat(columns.get(columns.size() - 1)).isLessThanOrEqualTo(1200 - MARGIN);
  }

  @Test
  void aLongHeadlineStopsAboveTheFoot() throws IOException {
    Card card = new Card(
        "The Ferry Times", "", "The ferry needs new engines. ".repeat(40), "", "", "en", false);
    assertThat(columns(drawn(card), 510, 580)).isEmpty();
  }

  @Test
  void beginsAtTheRightWhereTheLanguageDoes() throws IOException {
    Card card = new Card("T", "", "I", "", "", "ar", true);
    assertThat(columns(drawn(card), 70, 580).get(0)).isGreaterThan(1000);
  }

  /** Solid, dotted, dashed, two lines, an open gap, a thin line. */
  @Test
  void theRuleOverItTellsHowSureEachClaimIs() throws IOException {
    String statuses = "confirmed reported expected disputed unknown retracted";
    Card card = new Card("T", "", "I", "", statuses, "en", false);
    BufferedImage image = drawn(card);
    assertThat(IntStream.range(0, 6)
            .map(piece -> inked(image, 1064 * piece / 6))
            .mapToObj(share -> share + "")
            .toList())
        .containsExactly("100", "42", "78", "66", "7", "22");
    // The other way round where one reads from the right.
    assertThat(inked(drawn(new Card("T", "", "I", "", statuses, "ar", true)), 5 * 1064 / 6))
        .isEqualTo(100);
  }

  /** How much of a piece of the rule is printed, in percent. */
  private static int inked(BufferedImage image, int from) {
    int printed = 0;
    for (int x = MARGIN + from; x < MARGIN + from + 169; x++) {
      for (int y = 40; y < 58; y++) {
        printed += isInk(image, x, y) ? 1 : 0;
      }
    }
    return printed * 100 / (169 * 18);
  }

  @Test
  void leavesOutSignsThatNoTypefaceHas() throws IOException {
    assertThat(card("\uDBFF\uDFFDFerry").draw().bytes())
        .isEqualTo(card("Ferry").draw().bytes());
  }

  /** What goes wrong on a machine that can draw letters is not the machine's fault. */
  @Test
  void aBugIsNotTakenForMissingFonts() {
    assumeThat(card("Ferry").draw().problem()).isEmpty();
    assertThatThrownBy(() -> new Card("a", "b", null, "d", "e", "en", false).draw())
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void everyIngredientIsInTheRecipe() {
    Set<String> recipes = new HashSet<>();
    recipes.add(new Card("a", "b", "c", "d", "e", "en", false).recipe());
    recipes.add(new Card("x", "b", "c", "d", "e", "en", false).recipe());
    recipes.add(new Card("a", "x", "c", "d", "e", "en", false).recipe());
    recipes.add(new Card("a", "b", "x", "d", "e", "en", false).recipe());
    recipes.add(new Card("a", "b", "c", "x", "e", "en", false).recipe());
    recipes.add(new Card("a", "b", "c", "d", "x", "en", false).recipe());
    recipes.add(new Card("a", "b", "c", "d", "e", "de", false).recipe());
    recipes.add(new Card("a", "b", "c", "d", "e", "en", true).recipe());
    assertThat(recipes).hasSize(8);
  }
}
