package org.nutgraf.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.git.FileDates;

/**
 * Everything a build reads, as it was at one moment.
 *
 * @param texts path (relative to the root) → content and template files
 * @param assets path → files that are copied
 * @param dates when the files were changed; git is only asked if a page says nothing itself
 * @param packaged the paths among them whose files come with the program
 * @param findings what could not be read
 */
public record Sources(
    SortedMap<String, SourceFile> texts,
    SortedMap<String, Asset> assets,
    FileDates dates,
    Set<String> packaged,
    List<Finding> findings) {

  /** Sources of which nothing is committed yet, and which are all the site's own. */
  public Sources(
      SortedMap<String, SourceFile> texts,
      SortedMap<String, Asset> assets,
      List<Finding> findings) {
    this(texts, assets, path -> Optional.empty(), Set.of(), findings);
  }

  /** The same with other dates. */
  public Sources with(FileDates dates) {
    return new Sources(texts, assets, dates, packaged, findings);
  }

  /** The same with other texts. */
  Sources with(SortedMap<String, SourceFile> texts) {
    return new Sources(texts, assets, dates, packaged, findings);
  }

  /** The texts below a folder, in order of their paths; {@code folder} ends with {@code /}. */
  public SortedMap<String, SourceFile> textsBelow(String folder) {
    return below(texts, folder);
  }

  /** The assets below a folder, in order of their paths; {@code folder} ends with {@code /}. */
  public SortedMap<String, Asset> assetsBelow(String folder) {
    return below(assets, folder);
  }

  private static <T> SortedMap<String, T> below(SortedMap<String, T> all, String folder) {
    return all.subMap(folder, folder + Character.MAX_VALUE);
  }
}
