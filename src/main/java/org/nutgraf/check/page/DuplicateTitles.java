package org.nutgraf.check.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.SiteCheck;
import org.nutgraf.content.Page;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;

/** No two pages have one title: search results, bookmarks and tabs show little else (WCAG 2.2, technique G88). */
public final class DuplicateTitles implements SiteCheck {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.DUPLICATE_TITLE);
  }

  @Override
  public Stream<Finding> findings(RenderedSite rendered, Outputs outputs) {
    Map<String, Page> seen = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    rendered
        .site()
        .allStories()
        .flatMap(story -> story.pages())
        .filter(page -> !page.title().isBlank())
        .forEach(page -> {
          Page first = seen.putIfAbsent(page.title().strip().toLowerCase(Locale.ROOT), page);
          if (first != null) {
            findings.add(Finding.of(
                page.at(),
                Rule.DUPLICATE_TITLE,
                "another page has the title \"" + first.title() + "\" already",
                "see " + first.at() + "; say in one of them what sets it apart"));
          }
        });
    return findings.stream();
  }
}
