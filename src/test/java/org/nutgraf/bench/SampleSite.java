package org.nutgraf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.nutgraf.SiteFixture;
import org.nutgraf.content.Site;
import org.nutgraf.content.Visibility;
import org.nutgraf.content.parse.ContentParser;
import org.nutgraf.page.PageKinds;
import org.nutgraf.source.SourceReader;
import org.nutgraf.source.Sources;

/** A made site of 100 pages and 200 terms in memory, for benchmarks of single steps. */
public final class SampleSite {
  private static final int PAGES = 100;
  private static final int TERMS = 200;
  private static final Visibility VISIBILITY =
      new Visibility(false, false, SiteFixture.at(LocalDate.of(2026, 7, 5)));

  private SampleSite() {}

  public static Sources sources() throws IOException {
    Path root = Files.createTempDirectory("nutgraf-sample");
    try {
      MadeFolder.forNutgraf(new MadeSite(PAGES, TERMS), root);
      return SourceReader.read(root);
    } finally {
      Folders.delete(root);
    }
  }

  public static Site site(Sources sources) {
    return ContentParser.parse(sources, VISIBILITY, Optional.empty(), PageKinds.SHIPPED);
  }
}
