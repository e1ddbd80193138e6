package org.nutgraf.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
   * References that lead nowhere are left out: they have findings of their own. What a publisher brought on the day of a
   * source before it is told from that by its title.
   *
   * @param root the way from the page to the site's root
   */
  public static List<View.Ref> of(List<Ref> sources, Site site, String root) {
    List<Citation> citations = sources.stream()
        .map(ref -> site.citations().get(ref.id()))
        .filter(Objects::nonNull)
        .toList();
    List<String> labels =
        citations.stream().map(citation -> label(citation, site)).toList();
    List<View.Ref> links = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Citation citation = citations.get(i);
      String label = labels.get(i);
      String entry = root + SourcesPages.NAME + "index.html#source-" + citation.id();
      links.add(new View.Ref(
          labels.indexOf(label) < i ? label + " (" + citation.title() + ")" : label,
          entry,
          citation.url().map(WebAddress::text).orElse(View.md(entry))));
    }
    return links;
  }

  private static String label(Citation citation, Site site) {
    return citation.publisher()
        + citation
            .date()
            .map(date -> site.words().get("comma") + " " + date.words(site.words()))
            .orElse("");
  }
}
