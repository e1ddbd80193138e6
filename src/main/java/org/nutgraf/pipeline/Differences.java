package org.nutgraf.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.pipeline.OutputTree.Kind;

/** What has to change in a folder for it to hold a site. To find that out changes nothing. */
final class Differences {
  private final OutputTree tree;
  private final boolean fresh;
  private final SortedSet<String> after;
  private final SortedSet<String> stale;
  private final SortedSet<String> inTheWay = new TreeSet<>();
  private final List<Change> changes = new ArrayList<>();

  private Differences(Outputs outputs, OutputTree tree, SortedSet<String> before, boolean fresh) {
    this.tree = tree;
    this.fresh = fresh;
    after = Collections.unmodifiableSortedSet(new TreeSet<>(outputs.files().keySet()));
    stale = new TreeSet<>(before);
    stale.removeAll(after);
  }

  /**
   * A file that is missing, or another one.
   *
   * @param isNew whether there is nothing at its path yet
   */
  record Change(Output output, boolean isNew) {}

  /**
   * Compares a folder with a site.
   *
   * @param before the files that were written earlier
   * @param fresh whether no site was ever written there
   * @throws WriteException if something that no build wrote is in the way
   */
  static Differences between(
      Outputs outputs, OutputTree tree, SortedSet<String> before, boolean fresh)
      throws IOException, WriteException {
    Differences differences = new Differences(outputs, tree, before, fresh);
    Map<String, String> twins = differences.twins();
    for (Output output : outputs.files().values()) {
      differences.compare(output, twins);
    }
    return differences;
  }

  /** The files of the site, in the order of their paths. */
  SortedSet<String> after() {
    return after;
  }

  /** Written earlier, no longer part of the site. */
  SortedSet<String> stale() {
    return stale;
  }

  /** The stale files that must be gone before others can come. */
  SortedSet<String> inTheWay() {
    return inTheWay;
  }

  List<Change> changes() {
    return changes;
  }

  // New path → old path that is the same file, where the file system takes About and about for one.
  private Map<String, String> twins() throws IOException {
    Map<String, String> twins = new HashMap<>();
    if (!stale.isEmpty()) {
      Map<String, String> byLowerCase = new HashMap<>();
      stale.forEach(path -> byLowerCase.put(path.toLowerCase(Locale.ROOT), path));
      for (String path : after) {
        String old = byLowerCase.get(path.toLowerCase(Locale.ROOT));
        if (old != null && isSameFile(old, path)) {
          twins.put(path, old);
        }
      }
    }
    return twins;
  }

  private boolean isSameFile(String a, String b) throws IOException {
    return Files.exists(tree.at(a))
        && Files.exists(tree.at(b))
        && Files.isSameFile(tree.at(a), tree.at(b));
  }

  private void compare(Output output, Map<String, String> twins)
      throws IOException, WriteException {
    String path = output.path();
    Path file = tree.at(path);
    if (twins.containsKey(path)) {
      inTheWay.add(twins.get(path));
      changes.add(new Change(output, false));
      return;
    }
    if (output instanceof Output.Stored stored && stored.asset().file().equals(file)) {
      return;
    }
    String top = tree.topMissing(OutputTree.parent(path));
    if (top.isEmpty()) {
      compareWithFile(output, file);
    } else {
      if (tree.folderKind(top) != Kind.NOTHING) {
        makeWayForFolder(top);
      }
      changes.add(new Change(output, true));
    }
  }

  private void compareWithFile(Output output, Path file) throws IOException, WriteException {
    BasicFileAttributes found;
    try {
      found = OutputTree.attributes(file);
    } catch (NoSuchFileException e) {
      changes.add(new Change(output, true));
      return;
    }
    if (found.isDirectory()) {
      makeWayForFile(output.path());
    }
    // One that was put aside was found to differ then; only in a folder without a site that wasn't
    // asked.
    boolean differs = !fresh && output instanceof Output.Stored;
    if (differs || !OutputBytes.areIn(output, file, found)) {
      changes.add(new Change(output, false));
    }
  }

  // Something that is no folder stands where one is needed.
  private void makeWayForFolder(String path) throws WriteException {
    if (!stale.contains(path)) {
      throw new WriteException(tree.at(path) + " is in the way: a folder of this name is needed");
    }
    inTheWay.add(path);
  }

  // A folder stands where a file is to be.
  private void makeWayForFile(String path) throws IOException, WriteException {
    SortedSet<String> inside = stale.subSet(path + "/", path + "0");
    int files = tree.countFiles(path);
    if (files > inside.size()) {
      throw new WriteException(tree.at(path) + " is in the way: a file of this name is needed");
    }
    inTheWay.addAll(inside);
  }
}
