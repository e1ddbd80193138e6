package org.nutgraf.check;

import java.util.List;
import java.util.SortedMap;
import org.nutgraf.SiteFixture;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.pipeline.Build;
import org.nutgraf.source.Sources;
import org.nutgraf.trace.Memo;

/** Small sites for the tests of checks. */
public final class Desk {
  /** What follows goes into {@code site.yaml}, behind keys that say nothing about checks. */
  public static final String SITE =
      "-- content/site.yaml --\ntitle: Test\nbase_url: https://example.org/\n";

  private Desk() {}

  /** What is found in a site whose {@code site.yaml} has these lines besides the necessary ones. */
  public static String findings(String site, String files) {
    return SiteFixture.of(SITE + site + files).findings();
  }

  /** An article with this body. */
  public static String article(String body) {
    return "-- content/index.md --\n---\ntitle: Page\ndescription: A page.\n---\n" + body + "\n";
  }

  public static RenderedSite rendered(String files) {
    return languages(files).get(0);
  }

  /** The site in each of its languages. */
  public static List<RenderedSite> languages(String files) {
    SortedMap<String, String> texts = SiteFixture.split(files);
    texts.putIfAbsent("content/site.yaml", "title: Test\nbase_url: https://example.org/\n");
    return languages(SiteFixture.sources(texts));
  }

  public static RenderedSite rendered(Sources sources) {
    return languages(sources).get(0);
  }

  public static List<RenderedSite> languages(Sources sources) {
    return Build.whole(sources, SiteFixture.OPTIONS, new Memo()).languages();
  }
}
