package org.nutgraf.check.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.GitRepository;
import org.nutgraf.SiteFixture;
import org.nutgraf.check.Desk;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.FindingFormat;
import org.nutgraf.source.Sources;

class ClaimHistoryTest {
  private static final String BEFORE =
      """
      -- content/site.yaml --
      title: Test
      base_url: https://example.org/
      -- content/index.md --
      ---
      title: Page
      ---
      [Up to $50](claim:stake), [here](claim:gone) and [there](claim:same).
      -- content/01-other.md --
      ---
      title: Other
      ---
      Text.
      -- content/claims/stake.md --
      ---
      title: Amazon pays up to $50
      value: up to $50
      status: reported
      as_of: 2026-01
      ---
      -- content/claims/gone.md --
      ---
      title: It is so
      status: confirmed
      ---
      -- content/claims/same.md --
      ---
      title: It stays so
      status: confirmed
      ---
      -- content/claims/draft.md --
      not even front matter: "ü
      """;
  private static final String AFTER = BEFORE
      .replace("value: up to $50", "value: up to $40")
      .replace("[Up to $50]", "[Up to $40]")
      .replace("pays up to $50", "pays up to $40")
      .replace("[here](claim:gone)", "here")
      .replace("-- content/claims/gone.md --\n---\ntitle: It is so\nstatus: confirmed\n---\n", "");

  @TempDir
  private Path folder;

  private Path root;
  private GitRepository repository;

  @BeforeEach
  void commitASiteInAFolderOfARepository() throws Exception {
    repository = new GitRepository(folder);
    root = folder.resolve("a site");
    repository.write("a site", BEFORE);
    repository.commit();
  }

  private String since(String revision, String files) throws Exception {
    SortedMap<String, String> texts = SiteFixture.split(files);
    Sources sources = SiteFixture.sources(texts);
    List<Finding> findings = ClaimHistory.since(
        root, revision, sources, Desk.languages(sources), Instant.parse("2026-07-05T00:00:00Z"));
    return FindingFormat.text(false).format(findings);
  }

  @Test
  void whatChangedWithoutACorrection() throws Exception {
    assertThat(since("HEAD", AFTER))
        .isEqualTo(
            """
        content/claims/gone.md:1:1: warning: the claim "gone" was published (It is so, confirmed) and is gone \
        without a correction [uncorrected-claim]
          keep it with "status: retracted", or add a file to corrections/
        content/claims/stake.md:3:8: warning: the claim "stake" has changed without a correction: up to $50, \
        reported → up to $40, reported [uncorrected-claim]
          value: up to $40
                 ^^^^^^^^^
          if it was wrong, add a file to corrections/; if it is news, change "as_of" too
        2 warnings
        """);
  }

  /** A claim that has another name or is in another folder since is the same. */
  @Test
  void whatWasMoved() throws Exception {
    String moved = BEFORE
        .replaceAll("content/(?!site)", "content/story/")
        .replace("title: Page\n", "title: Page\naliases: [/]\n")
        .replace("title: Other\n", "title: Other\naliases: [/other/]\n")
        .replaceFirst("(?s)-- content/story/claims/draft.md.*", "")
        .replace("(claim:same)", "(claim:stays)")
        .replace("claims/same.md", "claims/stays.md");
    assertThat(since("HEAD", moved)).doesNotContain("[uncorrected-claim]");
    assertThat(since("HEAD", moved.replace("up to $50", "up to $40")))
        .contains(
            "content/story/claims/stake.md:3:8: warning: the claim \"stake\" has changed without a correction: up to $50, reported → up to $40, reported [uncorrected-claim]")
        .containsOnlyOnce("[uncorrected-claim]");
  }

  private static final String GERMAN = BEFORE
          .replace("org/\n", "org/\nlanguages: [de]\n")
          .replaceFirst("(?s)-- content/claims/draft.md.*", "")
      + """
      -- content/index.de.md --
      ---
      title: Seite
      ---
      [Bis zu 50 Dollar](claim:stake) und [dort](claim:same).
      -- content/01-other.de.md --
      ---
      title: Anderes
      slug: anderes
      ---
      Text.
      -- content/claims/stake.de.md --
      ---
      title: Amazon zahlt
      value: bis zu 50 Dollar
      ---
      """;

  /** A claim is corrected in all languages, and addresses of each lead somewhere. */
  @Test
  void whatChangedInATranslation() throws Exception {
    java.nio.file.Files.delete(root.resolve("content/claims/draft.md"));
    repository.write("a site", GERMAN);
    repository.commit();
    assertThat(since("HEAD", GERMAN)).isEmpty();
    assertThat(since(
            "HEAD",
            GERMAN
                .replace("bis zu 50 Dollar\n", "bis zu 60 Dollar\n")
                .replace("Bis zu 50 Dollar", "Bis zu 60 Dollar")
                .replace("slug: anderes", "slug: ganz-anderes")))
        .isEqualTo(
            """
            content/01-other.de.md:3:7: warning: the address /de/anderes/ was published and leads nowhere now [lost-address]
              slug: ganz-anderes
                    ^^^^^^^^^^^^
              add it to the front matter of content/01-other.de.md: aliases: [/anderes/]
            content/claims/stake.de.md:3:8: warning: the claim "stake" has changed without a correction: bis zu 50 Dollar, reported → bis zu 60 Dollar, reported [uncorrected-claim]
              value: bis zu 60 Dollar
                     ^^^^^^^^^^^^^^^^
              if it was wrong, add a file to corrections/; if it is news, change "as_of" too
            2 warnings
            """);
    assertThat(since("HEAD", GERMAN.replace("status: reported", "status: confirmed")))
        .as("told of the original")
        .contains("content/claims/stake.md:")
        .endsWith("1 warning\n");
    assertThat(since(
            "HEAD",
            GERMAN
                .replace("languages: [de]\n", "")
                .replaceFirst("(?s)-- content/index.de.md.*", "")))
        .contains(
            "the site was published in \"de\" too, and 5 addresses below /de/ lead nowhere now")
        .endsWith("1 warning\n");
  }

  @Test
  void newsNeedsNoCorrection() throws Exception {
    assertThat(since(
            "HEAD",
            BEFORE.replace(
                "status: reported\nas_of: 2026-01", "status: confirmed\nas_of: 2026-02")))
        .isEqualTo(
            """
            content/claims/stake.md:4:9: warning: the claim "stake" has changed without a correction: up to $50, \
            reported → up to $50, confirmed [uncorrected-claim]
              status: confirmed
                      ^^^^^^^^^
              if it was wrong, add a file to corrections/; as news of 2026-02 it needs none
            1 warning
            """);
  }

  @Test
  void aCorrectionOfAPageThatShowsTheClaim() throws Exception {
    String correction =
        "-- content/corrections/a.md --\n---\ntitle: A figure\ndate: 2026-07-01\npage: %s\n---\nIt was wrong.\n";
    assertThat(since("HEAD", AFTER + correction.formatted("index.md"))).isEmpty();
    assertThat(since("HEAD", AFTER + correction.formatted("01-other.md")))
        .contains("\"stake\" has changed")
        .doesNotContain("\"gone\"");
  }

  @Test
  void aCorrectionThatWasThereBefore() throws Exception {
    String correction =
        "-- content/corrections/a.md --\n---\ntitle: A figure\ndate: 2026-07-01\n---\nIt was wrong.\n";
    repository.write("a site", correction);
    repository.commit();
    assertThat(since("HEAD", AFTER + correction)).contains("\"stake\" has changed");
    assertThat(since("HEAD~1", AFTER + correction)).isEmpty();
  }

  @Test
  void nothingHasChanged() throws Exception {
    assertThat(since("HEAD", BEFORE)).isEmpty();
  }

  @Test
  void thereIsNoSuchRevision() throws Exception {
    List<String> said = new ArrayList<>();
    for (String revision : Arrays.asList("yesterday-ish", "--all", "", "HEAD:a site")) {
      said.add(since(revision, BEFORE).lines().findFirst().orElse(""));
    }
    assertThat(said)
        .containsExactly(
            "content:1:1: error: there is no revision \"yesterday-ish\" [no-history]",
            "content:1:1: error: there is no revision \"--all\" [no-history]",
            "content:1:1: error: there is no revision \"\" [no-history]",
            "content:1:1: error: there is no revision \"HEAD:a site\" [no-history]");
  }

  @Test
  void theSiteMayBeInTheCurrentFolder() throws Exception {
    root = Path.of("");
    assertThat(since("no-such-revision", BEFORE))
        .contains("[no-history]")
        .doesNotContain("no program");
  }

  @Test
  void thereIsNoRepository(@TempDir Path elsewhere) throws Exception {
    root = elsewhere;
    assertThat(since("HEAD", BEFORE))
        .isEqualTo(
            """
        content:1:1: error: this folder is not in a git repository [no-history]
          --since compares with a revision of git: a commit, a tag, a branch or HEAD~1
        1 error
        """);
  }
}
