package org.nutgraf.check.link;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nutgraf.check.galley.SiteCheck;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.Passage;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.source.Asset;

/** Files beside the texts that nothing leads to: a backup, a manuscript, the picture of a page still to come. */
public final class UnusedFiles implements SiteCheck {
  private static final String CONTENT = "content/";
  private static final Pattern TEXT = Pattern.compile(".*\\.(docx|html?|markdown|te?xt)");

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.UNUSED_FILE);
  }

  @Override
  public Stream<Finding> findings(RenderedSite rendered, Outputs outputs) {
    Site site = rendered.site();
    SortedMap<String, Asset> files = site.images();
    if (files.isEmpty()) {
      return Stream.empty();
    }
    Set<String> used = new HashSet<>();
    rendered.mentions().values().forEach(mentions -> used.addAll(mentions.files()));
    rendered.glossary().trees().values().stream().flatMap(entry -> entry.passages().stream())
        .flatMap(Passage::files).forEach(used::add);
    site.allStories().flatMap(story -> story.pages()).flatMap(page -> shared(page, site)).forEach(used::add);
    return files.keySet().stream().map(path -> CONTENT + path).filter(path -> !used.contains(path))
        .map(UnusedFiles::finding);
  }

  private static Stream<String> shared(Page page, Site site) {
    return site.image(page).stream().map(image -> CONTENT + image.getKey());
  }

  private static Finding finding(String path) {
    return Finding.of(new SourceFile(path, "").whole(), Rule.UNUSED_FILE,
        "no page that is shown has this file, or links to it, but it would be published",
        TEXT.matcher(path.toLowerCase(Locale.ROOT)).matches()
            ? "take it out of content/; \"nutgraf import\" makes pages of a text"
            : "show it, link to it, or take it out of content/");
  }
}
