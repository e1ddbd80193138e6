package org.nutgraf.page;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.date.Moment;

/** Where readers find the pages of a site. */
public final class Addresses {
  private final SortedMap<String, Address> all = new TreeMap<>();

  private Addresses() {}

  /**
   * A page that readers find.
   *
   * @param source the file that it is made of, or which has it made
   * @param changed when it was, if that is known
   */
  public record Address(String source, Optional<Moment> changed) {}

  /** Every page for readers, by its folder from the site's root: {@code ""} for the home page, {@code why/}. */
  public static SortedMap<String, Address> of(Site site) {
    Addresses addresses = new Addresses();
    addresses.add("", "content/site.yaml");
    site.allStories().forEach(addresses::story);
    site.terms().values().forEach(term -> {
      addresses.add(GlossaryPages.NAME, "content/site.yaml");
      addresses.add(GlossaryPages.url(term), term.body().file().path());
    });
    if (!site.citations().isEmpty()) {
      addresses.add(SourcesPages.NAME, "content/sources.yaml");
    }
    return addresses.all;
  }

  private void story(Story story) {
    String article = story.article().file().path();
    story.pages().forEach((Page page) -> all.put(page.url(), new Address(page.file().path(), page.lastmod().or(page::date))));
    add(EverythingPages.has(story), story.folder() + EverythingPages.NAME, article);
    add(!story.events().isEmpty(), story.folder() + TimelinePages.NAME, article);
    add(!story.claims().isEmpty(), story.folder() + ClaimsPages.NAME, article);
    add(CorrectionsPages.has(story), story.folder() + CorrectionsPages.NAME, article);
  }

  private void add(boolean isThere, String url, String source) {
    if (isThere) {
      add(url, source);
    }
  }

  private void add(String url, String source) {
    all.put(url, new Address(source, Optional.empty()));
  }
}
