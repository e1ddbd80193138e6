package org.nutgraf.content.parse;

import java.util.List;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.git.FileDates;
import org.nutgraf.source.git.FileDates.History;

/**
 * Stories of which nobody knows when they were published, so that feeds and search engines can't be told. One that will be
 * known once it is committed is not among them.
 */
final class Undated {
  private Undated() {}

  static List<Finding> of(Site site, FileDates dates) {
    // Git is asked only if pages leave it to git.
    boolean isAsked = site.config().gitDates()
        && site.allStories()
            .flatMap(Story::pages)
            .anyMatch(page -> page.date().isEmpty() || page.lastmod().isEmpty());
    History history = isAsked ? dates.history() : History.NONE;
    if (history == History.SHALLOW) {
      return List.of(
          Finding.of(
              new SourceFile(Site.CONTENT + "site.yaml", "").whole(),
              Rule.SHALLOW_CLONE,
              "this clone has only the last commits, so it is not known when pages were changed",
              "clone the whole history (fetch-depth: 0 in a workflow, git fetch --unshallow here), or say git_dates: false"));
    }
    if (history == History.UNREADABLE) {
      return List.of(
          Finding.of(
              new SourceFile(Site.CONTENT + "site.yaml", "").whole(),
              Rule.MISSING_DATE,
              "it is not known when pages were changed: this is a git repository, but git can't be asked",
              "install git here, let it trust this folder (git config --global --add safe.directory FOLDER), or say git_dates: false"));
    }
    return history == History.WHOLE
        ? List.of()
        : site.allStories()
            .filter(story -> !leadsOnly(story, site))
            .map(Story::article)
            .filter(article -> article.changed().isEmpty())
            .map(Undated::finding)
            .toList();
  }

  // A home page without a text is none that is published: it lists the others.
  private static boolean leadsOnly(Story story, Site site) {
    return story.folder().isEmpty()
        && !site.stories().isEmpty()
        && story.article().body().text().isBlank();
  }

  private static Finding finding(Page article) {
    return Finding.of(
        article.at(),
        Rule.MISSING_DATE,
        "nothing says when this story was published",
        "add a line such as \"date: 2026-02-20\", or keep the site in git");
  }
}
