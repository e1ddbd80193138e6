package org.nutgraf.picture.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nutgraf.content.Amount;
import org.nutgraf.content.Amount.Bound;
import org.nutgraf.content.Claim;
import org.nutgraf.picture.Svg;

/**
 * Draws amounts of one unit as bars below each other.
 *
 * <p>All bars start at zero and share one linear scale, and nothing is ever added up: bars lie end to end only where
 * the claims say that they are parts of a whole. Then the whole's bar is made of its parts' bars, and each part has
 * its own place below it. Bars fill any width; the words beside them are the page's.
 */
public final class AmountPicture {
  private static final int WIDTH = 100_00;
  /** Room for the arrow of a bar that has no end, in hundredths of a percent. */
  private static final int ARROW = 4_00;

  private final List<Claim> claims;
  private final boolean rightToLeft;
  private final BigDecimal largest;
  private final int width;

  /**
   * @param claims at least one, all with amounts of the same unit
   * @param rightToLeft whether bars grow to the left
   */
  public AmountPicture(List<Claim> claims, boolean rightToLeft) {
    this.claims = claims;
    this.rightToLeft = rightToLeft;
    largest = claims.stream()
        .map(claim -> amount(claim).number())
        .max(Comparator.naturalOrder())
        .orElseThrow();
    boolean open = claims.stream().anyMatch(claim -> amount(claim).bound() == Bound.AT_LEAST);
    width = open ? WIDTH - ARROW : WIDTH;
  }

  /**
   * A claim and its bar.
   *
   * @param part whether it is a part of the last whole above it
   * @param svg an {@code svg} element for HTML that is as wide as its place; its words stand elsewhere
   */
  public record Row(Claim claim, boolean part, String svg) {}

  /** The claims in their order, but each whole followed by its parts: those with a ceiling behind firm ones. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Claim claim : claims) {
      if (claims.stream().noneMatch(other -> isPart(claim, other))) {
        List<Claim> parts = claims.stream()
            .filter(other -> isPart(other, claim))
            .sorted(Comparator.comparing(part -> amount(part).bound() == Bound.UP_TO))
            .toList();
        List<AmountBar> bars = bars(parts);
        AmountBar whole = bar(claim, BigDecimal.ZERO);
        rows.add(new Row(claim, false, svg(List.of(), whole, bars)));
        for (int i = 0; i < bars.size(); i++) {
          rows.add(new Row(parts.get(i), true, svg(List.of(whole), bars.get(i), List.of())));
        }
      }
    }
    return rows;
  }

  /** The bar of a claim for itself, without regard to wholes and parts. */
  void alone(Claim claim, Svg svg) {
    AmountBar bar = bar(claim, BigDecimal.ZERO);
    bar.zero(svg);
    bar.draw(svg);
  }

  private static boolean isPart(Claim part, Claim whole) {
    return part.partOf().filter(ref -> ref.id().equals(whole.id())).isPresent();
  }

  private static Amount amount(Claim claim) {
    return claim.amount().orElseThrow();
  }

  private List<AmountBar> bars(List<Claim> parts) {
    List<AmountBar> bars = new ArrayList<>();
    BigDecimal from = BigDecimal.ZERO;
    for (Claim part : parts) {
      bars.add(bar(part, from));
      from = from.add(amount(part).number());
    }
    return bars;
  }

  private AmountBar bar(Claim claim, BigDecimal from) {
    Amount amount = amount(claim);
    return new AmountBar(
        amount.bound(), claim.status(), at(from), at(from.add(amount.number())), rightToLeft);
  }

  private int at(BigDecimal number) {
    return number
        .multiply(BigDecimal.valueOf(width))
        .divide(largest, 0, RoundingMode.HALF_UP)
        .intValue();
  }

  private static String svg(List<AmountBar> behind, AmountBar bar, List<AmountBar> parts) {
    Svg svg = new Svg();
    svg.open(
        "svg",
        "class",
        "bar",
        "width",
        "100%",
        "height",
        AmountBar.HEIGHT,
        "overflow",
        "visible",
        "fill",
        "currentColor",
        "stroke",
        "currentColor",
        "stroke-linecap",
        "round");
    behind.forEach(ground -> ground.shade(svg));
    bar.zero(svg);
    if (parts.isEmpty()) {
      bar.draw(svg);
    } else {
      bar.frame(svg);
      parts.forEach(part -> part.draw(svg));
    }
    return svg.close("svg").toString();
  }
}
