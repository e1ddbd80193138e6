package org.nutgraf.check.link;

import java.io.IOException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nutgraf.check.galley.SiteCheck;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.page.machine.PublishedFiles;
import org.nutgraf.source.Asset;
import org.nutgraf.source.PrivateMetadata;
import org.nutgraf.trace.Memo;

/** Published documents and recordings that tell who wrote them, or where; of pictures such is taken out. */
public final class PrivateFiles implements SiteCheck {
  private static final int CONTENT = "content/".length();

  private final Memo memo;

  /** @param memo what was found in files that are as they were */
  public PrivateFiles(Memo memo) {
    this.memo = memo;
  }

  /** A file as it was at one moment. */
  private record Version(String path, String stamp) {}

  /** What it tells. */
  private record Told(SortedSet<String> what) {}

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.PRIVATE_METADATA);
  }

  @Override
  public Stream<Finding> findings(RenderedSite rendered, Outputs outputs) {
    return rendered.site().images().isEmpty()
        ? Stream.empty()
        : PublishedFiles.used(rendered).stream()
            .map(path -> rendered.site().images().get(path.substring(CONTENT)))
            .flatMap(this::finding);
  }

  private Stream<Finding> finding(Asset file) {
    SortedSet<String> told = told(file);
    return told.isEmpty()
        ? Stream.empty()
        : Stream.of(Finding.of(
            new SourceFile(file.path(), "").whole(),
            Rule.PRIVATE_METADATA,
            "this file tells readers " + String.join(", ", told),
            "take it out with the program that made the file, or leave it if everybody may know"));
  }

  private SortedSet<String> told(Asset file) {
    try {
      Version version = new Version(file.path(), file.stamp());
      return version.stamp().isEmpty()
          ? look(file).what()
          : memo.get(version, same -> look(file)).what();
    } catch (IOException e) {
      // Gone since it was listed: the writer meets the same obstacle, and says so.
      return new TreeSet<>();
    }
  }

  private static Told look(Asset file) {
    try {
      return new Told(new TreeSet<>(PrivateMetadata.of(file)));
    } catch (IOException e) {
      return new Told(new TreeSet<>());
    }
  }
}
