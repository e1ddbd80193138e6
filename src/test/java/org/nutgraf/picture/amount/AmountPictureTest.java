package org.nutgraf.picture.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nutgraf.Alone;
import org.nutgraf.SiteFixture;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Site;
import org.nutgraf.content.Visibility;
import org.nutgraf.content.parse.ContentParser;
import org.nutgraf.page.PageKinds;
import org.nutgraf.picture.amount.AmountPicture.Row;

class AmountPictureTest {
  private static final Pattern PLACE =
      Pattern.compile("x=\"([0-9.]+)%\" y=\"3\" width=\"([0-9.]+)%\"");

  /** Claims in lines: {@code whole | confirmed | 50 billion USD}, and of which one they are a part. */
  private static List<Row> rows(boolean rightToLeft, String... lines) {
    StringBuilder files =
        new StringBuilder("-- content/site.yaml --\ntitle: T\nbase_url: https://e.org/\n"
            + "-- content/index.md --\n---\ntitle: T\n---\nText.\n");
    List<String> ids = List.of(lines).stream().map(line -> line.split(" ")[0]).toList();
    for (String line : lines) {
      String[] parts = line.split(" *[|] *");
      files
          .append("-- content/claims/")
          .append(parts[0])
          .append(".md --\n---\ntitle: T\nvalue: V\nstatus: ")
          .append(parts[1])
          .append("\namount: ")
          .append(parts[2])
          .append(parts.length > 3 ? "\npart_of: " + parts[3] : "")
          .append("\n---\n");
    }
    Site site = ContentParser.parse(
        SiteFixture.sources(SiteFixture.split(files.toString())),
        new Visibility(false, false, SiteFixture.at(java.time.LocalDate.EPOCH)),
        Optional.empty(),
        PageKinds.SHIPPED);
    assertThat(site.findings()).isEmpty();
    List<Claim> claims =
        ids.stream().map(id -> site.home().get().claims().get(id)).toList();
    return new AmountPicture(claims, rightToLeft).rows();
  }

  /** The last place in a picture, from where to where, in percent from the left. */
  private static String place(Row row) {
    Matcher matcher = PLACE.matcher(row.svg());
    String place = "";
    while (matcher.find()) {
      place = matcher.group(1) + "+" + matcher.group(2);
    }
    return place;
  }

  @Test
  void drawsABar() {
    assertThat(rows(false, "a | reported | 5 USD").get(0).svg())
        .isEqualTo(
            """
        <svg class="bar" width="100%" height="20" overflow="visible" fill="currentColor" stroke="currentColor" \
        stroke-linecap="round"><line x1="0%" x2="0%" y2="20" stroke-width="1"/><g class="reported">\
        <svg x="0%" y="3" width="100%" height="14">\
        <rect width="100%" height="14" fill="none" stroke-width="3"/>\
        <path d="M4 3H4000M4 7H4000M4 11H4000" fill="none" stroke-width="2" stroke-dasharray="0 5"/></svg></g></svg>""");
  }

  @Test
  void lengthsAreInProportionFromZero() {
    List<Row> rows = rows(
        false,
        "a | confirmed | 2 million USD",
        "b | reported | 500 thousand USD",
        "c | expected | up to 1.5 million USD");
    assertThat(rows).extracting(AmountPictureTest::place).containsExactly("0+100", "0+25", "0+75");
  }

  @Test
  void fromRightToLeftZeroIsAtTheRight() {
    List<Row> rows = rows(true, "a | confirmed | 2 USD", "b | reported | 1 USD");
    assertThat(rows).extracting(AmountPictureTest::place).containsExactly("0+100", "50+50");
  }

  @Test
  void whatHasNoEndLeavesRoomForItsArrow() {
    List<Row> rows = rows(false, "a | confirmed | at least 2 USD", "b | reported | 1 USD");
    assertThat(rows).extracting(AmountPictureTest::place).containsExactly("0+96", "0+48");
  }

  @Test
  void partsLieInTheirWholeAndNobodyElseDoes() {
    List<Row> rows = rows(
        false,
        "late | expected | up to 30 USD | deal",
        "alone | confirmed | 15 USD",
        "deal | confirmed | 50 USD",
        "first | confirmed | 15 USD | deal");
    assertThat(rows)
        .extracting(row -> row.claim().id() + (row.part() ? " in " : " ") + place(row))
        .containsExactly("alone 0+30", "deal 30+60", "first in 0+30", "late in 30+60");
    assertThat(rows.get(1).svg())
        .as("the whole is drawn as its parts, with what is left of it")
        .contains("<rect x=\"0%\" y=\"3\" width=\"100%\" height=\"14\" fill=\"none\"/>")
        .contains("<g class=\"confirmed\">", "<g class=\"expected\">");
  }

  @Test
  void partsMayFillTheirWhole() {
    assertThat(rows(
            false,
            "whole | confirmed | 50 billion USD",
            "one | confirmed | 20 billion USD | whole",
            "other | confirmed | 30 billion USD | whole"))
        .hasSize(3);
  }

  @Test
  void aPartWithoutItsWholeStandsAlone() {
    // The whole is there, but not in the picture.
    List<Row> rows = rows(false, "deal | confirmed | 50 USD", "first | confirmed | 15 USD | deal");
    List<Row> alone = new AmountPicture(List.of(rows.get(1).claim()), false).rows();
    assertThat(alone)
        .extracting(row -> row.part() + " " + place(row))
        .containsExactly("false 0+100");
  }

  @Test
  void everyStatusAndEveryBoundHasLinesOfItsOwn() {
    Set<String> looks = new HashSet<>();
    for (String status :
        List.of("confirmed", "reported", "expected", "disputed", "unknown", "retracted")) {
      for (String bound : List.of("", "up to ", "at least ")) {
        looks.add(rows(false, "a | " + status + " | " + bound + "5 USD")
            .get(0)
            .svg()
            .replace(status, ""));
      }
    }
    assertThat(looks).hasSize(18);
  }

  @Alone
  @Test
  void isTheSameUnderEveryLocale() {
    Locale before = Locale.getDefault();
    List<String> lines = List.of("a | reported | 3 USD", "b | expected | at least 1 USD");
    List<String> svg =
        rows(false, lines.toArray(String[]::new)).stream().map(Row::svg).toList();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(rows(false, lines.toArray(String[]::new))).extracting(Row::svg).isEqualTo(svg);
    } finally {
      Locale.setDefault(before);
    }
  }
}
