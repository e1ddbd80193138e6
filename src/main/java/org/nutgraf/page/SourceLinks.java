package org.nutgraf.page;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.content.Citation;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Site;
import org.nutgraf.content.WebAddress;

/**
 * Sources as links in one line: publisher and date. A web page leads to the entry of the source, which has its title and
 * all there is to know of it, and is not weighed down by long addresses that it repeats; the Markdown edition, which may
 * be read alone, has the addresses.
 */
public final class SourceLinks {
  private SourceLinks() {}

  /**
   * References that lead nowhere are left out: they have findings of their own.
   *
   * @param root the way from the page to the site's root
   */
  public static List<View.Ref> of(List<Ref> sources, Site site, String root) {
    List<View.Ref> links = new ArrayList<>();
    for (Ref ref : sources) {
      Citation citation = site.citations().get(ref.id());
      if (citation != null) {
        String label = citation.publisher()
            + citation
                .date()
                .map(date -> site.words().get("comma") + " " + date.words(site.words()))
                .orElse("");
        String entry = root + SourcesPages.NAME + "index.html#source-" + ref.id();
        links.add(new View.Ref(
            label, entry, citation.url().map(WebAddress::text).orElse(View.md(entry))));
      }
    }
    return links;
  }
}
