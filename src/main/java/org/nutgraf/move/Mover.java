package org.nutgraf.move;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nutgraf.content.Now;
import org.nutgraf.content.Site;
import org.nutgraf.content.Visibility;
import org.nutgraf.content.parse.ContentParser;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.page.PageKinds;
import org.nutgraf.source.Asset;
import org.nutgraf.source.Sources;
import org.nutgraf.trace.Memo;

/** Works out what a site is like after something in it was called otherwise. */
public final class Mover {
  private Mover() {}

  /**
   * A site afterwards.
   *
   * @param files the new path of each file that moves, by its path before
   * @param texts the files whose text is another: the new text by the path before, also of those that move
   * @param added the texts of files that come into the place of others that move, by path
   */
  public record Moved(
      Sources sources,
      SortedMap<String, String> files,
      SortedMap<String, String> texts,
      SortedMap<String, String> added) {

    /** What is wrong afterwards and was not before, wherever it stood. */
    public List<Finding> worse(List<Finding> before, List<Finding> after) {
      Map<String, Integer> known = new HashMap<>();
      before.forEach(finding -> known.merge(key(finding), 1, Integer::sum));
      List<Finding> worse = new ArrayList<>();
      for (Finding finding : after) {
        if (known.merge(key(finding), -1, Integer::sum) < 0) {
          worse.add(finding);
        }
      }
      return worse;
    }

    private String key(Finding finding) {
      String path = finding.location().file().path();
      return files.getOrDefault(path, path) + " " + finding.rule();
    }
  }

  /**
   * Renames something.
   *
   * @param from a file or a folder below {@code content/}, or a name such as {@code source:reuters}
   * @param to the same for afterwards; without a folder it stays where it is
   * @throws CantMove if there is no such thing, or the new name is taken or none
   */
  public static Moved moved(Sources sources, Now now, String from, String to) throws CantMove {
    // Also what is held back refers to what moves.
    List<Site> all =
        languages(sources, new Visibility(true, true, new Now(java.time.Instant.EPOCH)));
    Move move = new MoveRequest(all, sources).read(from, to);
    SortedMap<String, String> texts = new TreeMap<>();
    all.forEach(site -> texts.putAll(new Rewriting(site, move).texts()));
    Sources moved = after(sources, move, texts);
    Visibility seen = new Visibility(false, false, now);
    Map<String, String> before = new HashMap<>();
    move.files().forEach((old, path) -> before.put(path, old));
    List<Site> after = languages(moved, seen);
    languages(sources, seen).forEach(then -> after.stream()
        .filter(site -> site.edition().prefix().equals(then.edition().prefix()))
        .forEach(site -> new Aliases(then, site, move)
            .texts(moved.texts())
            .forEach((path, text) -> texts.put(before.getOrDefault(path, path), text))));
    return new Moved(
        after(sources, move, texts),
        new TreeMap<>(move.files()),
        texts,
        new TreeMap<>(move.added()));
  }

  private static List<Site> languages(Sources sources, Visibility visibility) {
    return ContentParser.all(
        sources, visibility, Optional.empty(), PageKinds.SHIPPED, Memo.forgetful());
  }

  private static Sources after(Sources sources, Move move, Map<String, String> changed) {
    SortedMap<String, SourceFile> texts = new TreeMap<>();
    sources.texts().forEach((path, file) -> {
      // A file in whose place another comes made room for it.
      if (move.files().containsKey(path) || !move.files().containsValue(path)) {
        texts.put(
            move.path(path),
            new SourceFile(move.path(path), changed.getOrDefault(path, file.text())));
      }
    });
    move.added().forEach((path, text) -> texts.put(path, new SourceFile(path, text)));
    changed.forEach(
        (path, text) -> texts.putIfAbsent(move.path(path), new SourceFile(move.path(path), text)));
    SortedMap<String, Asset> assets = new TreeMap<>();
    sources
        .assets()
        .forEach((path, asset) -> assets.put(
            move.path(path),
            asset instanceof Asset.OnDisk file
                ? new Asset.OnDisk(move.path(path), file.file(), file.size(), file.picture())
                : asset));
    return new Sources(texts, assets, sources.dates(), sources.packaged(), sources.findings());
  }
}
