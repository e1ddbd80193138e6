package org.nutgraf.check.link;

import static org.nutgraf.content.Site.CONTENT;

import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nutgraf.check.galley.SiteCheck;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.page.machine.PublishedFiles;
import org.nutgraf.source.FileKind;

/** Files beside the texts that nothing leads to: a backup, a manuscript, the picture of a page still to come. */
public final class UnusedFiles implements SiteCheck {
  private static final Pattern TEXT = Pattern.compile(".*\\.(docx|html?|te?xt)");

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.UNUSED_FILE);
  }

  @Override
  public Stream<Finding> findings(RenderedSite rendered, Outputs outputs) {
    if (rendered.site().images().isEmpty()) {
      return Stream.empty();
    }
    SortedSet<String> used = PublishedFiles.used(rendered);
    return rendered.site().images().keySet().stream()
        .map(path -> CONTENT + path)
        .filter(path -> !used.contains(path) && !isUnsafe(FileKind.of(path)))
        .map(UnusedFiles::finding);
  }

  // Those are told of in any case.
  private static boolean isUnsafe(FileKind kind) {
    return kind == FileKind.ACTIVE || kind == FileKind.CONTROL;
  }

  private static Finding finding(String path) {
    return Finding.of(
        new SourceFile(path, "").whole(),
        Rule.UNUSED_FILE,
        "no page that is shown has this file, or links to it, so it is not published",
        path.toLowerCase(Locale.ROOT).endsWith(".markdown")
            ? "rename it to end in .md, and it is a page"
            : TEXT.matcher(path.toLowerCase(Locale.ROOT)).matches()
                ? "take it out of content/; \"nutgraf import\" makes pages of a text"
                : "show it, link to it, or take it out of content/");
  }
}
