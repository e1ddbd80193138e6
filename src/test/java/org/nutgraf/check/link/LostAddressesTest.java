package org.nutgraf.check.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nutgraf.SiteFixture;
import org.nutgraf.check.Desk;
import org.nutgraf.content.Site;
import org.nutgraf.finding.FindingFormat;

class LostAddressesTest {
  private static final String THEN =
      """
      -- content/site.yaml --
      title: Test
      base_url: https://example.org/
      -- content/index.md --
      ---
      title: Ship
      ---
      A tug came.
      -- content/01-how.md --
      ---
      title: How it happened
      ---
      The wind blew.
      -- content/trams/index.md --
      ---
      title: Trams
      ---
      They are back.
      -- content/glossary/tug.md --
      ---
      term: tug
      ---
      A small ship.
      """;

  private static Site site(String files) {
    return Desk.rendered(SiteFixture.sources(SiteFixture.split(files))).site();
  }

  private static String lost(String now) {
    return FindingFormat.text(false).format(LostAddresses.of(site(THEN), site(now)));
  }

  @Test
  void aRenamedPageLosesItsAddressUntilItSaysSo() {
    assertThat(lost(THEN)).isEmpty();
    String renamed = THEN.replace("01-how.md", "01-the-wind.md");
    assertThat(lost(renamed))
        .isEqualTo(
            """
        content/01-the-wind.md:2:8: warning: the address /how/ was published and leads nowhere now [lost-address]
          title: How it happened
                 ^^^^^^^^^^^^^^^
          add it to the front matter of content/01-the-wind.md: aliases: [/how/]
        1 warning
        """);
    assertThat(lost(renamed.replace("title: How it happened", "title: How\naliases: [/how/]")))
        .isEmpty();
    assertThat(lost(renamed.replace("title: How it happened", "title: Another title")))
        .contains("content/01-the-wind.md: aliases: [/how/]");
    assertThat(lost(THEN.replace("title: How it happened", "title: How it happened\nslug: wind")))
        .contains("content/01-how.md:3:7: warning: the address /how/");
  }

  @Test
  void aStoryThatMovedLosesTheAddressesOfItsPages() {
    assertThat(lost(THEN.replace("content/index.md", "content/ship/index.md")
            .replace("content/01", "content/ship/01")))
        .contains("aliases: [/how/]", "the address /everything/ was published")
        .doesNotContain("the address / was");
  }

  @Test
  void aTermIsLedOnInSiteYaml() {
    String renamed = THEN.replace("glossary/tug.md", "glossary/tugboat.md");
    assertThat(lost(renamed))
        .isEqualTo(
            """
        content/site.yaml:1:1: warning: the address /glossary/tug/ was published and leads nowhere now [lost-address]
          say where it leads to now: redirects: { /glossary/tug/: /new/address/ }
        1 warning
        """);
    assertThat(lost(renamed.replace(
            "title: Test\n", "title: Test\nredirects: { /glossary/tug/: /glossary/tugboat/ }\n")))
        .isEmpty();
  }

  @Test
  void whatIsHeldBackIsMeantToBeGone() {
    assertThat(lost(
            THEN.replace("title: How it happened", "title: How it happened\nexpiryDate: 2020-01-01")
                .replace("title: Trams", "title: Trams\ndraft: true")))
        .doesNotContain("/how/", "/trams/");
  }
}
