package org.nutgraf.build;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nutgraf.build.OutputTree.Kind;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.source.Finding;

/**
 * Writes a site into its folder: the only place where output is written.
 *
 * <p>Files that are right already are not touched. The others are first written aside and moved into place when
 * all of them are there; files of an earlier build that the site no longer has are removed last. Whenever this is
 * cut short, the next build puts everything right. Into a folder that had no site before, files are written
 * directly. Files that no build wrote are never deleted.
 */
public final class SiteWriter {
  private final Outputs outputs;
  private final Path folder;
  private final OutputTree tree;
  private final boolean fresh;
  private final SortedSet<String> before;
  private final SortedSet<String> after;
  // Written earlier, no longer part of the site.
  private final SortedSet<String> stale;
  // Those of them that must be gone before others can come.
  private final SortedSet<String> inTheWay = new TreeSet<>();
  private final List<Change> changes = new ArrayList<>();

  private SiteWriter(Outputs outputs, Path folder) throws IOException {
    this.outputs = outputs;
    this.folder = folder;
    tree = new OutputTree(folder);
    Optional<SortedSet<String>> manifest = Manifest.read(folder);
    fresh = manifest.isEmpty();
    before = manifest.orElseGet(TreeSet::new);
    after = new TreeSet<>(outputs.files().keySet());
    stale = new TreeSet<>(before);
    stale.removeAll(after);
  }

  // isNew: whether there is nothing at its path yet
  private record Change(Output output, boolean isNew) {}

  private record Placed(Output output, Path place) {}

  /**
   * Makes a folder hold the site.
   *
   * @param outputs a site without errors
   * @param folder is made if it isn't there
   * @throws WriteException if that can't be done; a site that was there before is then still whole, unless the
   *     system failed while files were moved into place
   */
  public static WriteReport write(Outputs outputs, Path folder) throws WriteException {
    if (outputs.findings().stream().anyMatch(Finding::isError)) {
      throw new IllegalArgumentException("a site with errors is not to be written");
    }
    if (outputs.files().values().stream().anyMatch(Output.Drawn.class::isInstance)) {
      throw new IllegalArgumentException("pictures are to be developed before");
    }
    for (String path : outputs.files().keySet()) {
      if (!Manifest.isSafe(path)) {
        throw new WriteException("can't write a file of this name: " + path);
      }
    }
    try {
      return new SiteWriter(outputs, folder).write();
    } catch (InvalidPathException e) {
      throw new WriteException(
          "can't write a file of this name in this locale: " + e.getInput() + "; set for instance LC_ALL=C.UTF-8");
    } catch (IOException e) {
      throw new WriteException(folder, e);
    }
  }

  private WriteReport write() throws IOException, WriteException {
    tree.clearStaging();
    Map<String, String> twins = twins();
    for (Output output : outputs.files().values()) {
      compare(output, twins);
    }
    if (!changes.isEmpty() || fresh || !before.equals(after)) {
      stage();
      return change();
    }
    return new WriteReport(after.size(), 0, 0);
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
    return Files.exists(tree.at(a)) && Files.exists(tree.at(b)) && Files.isSameFile(tree.at(a), tree.at(b));
  }

  private void compare(Output output, Map<String, String> twins) throws IOException, WriteException {
    String path = output.path();
    String parent = OutputTree.parent(path);
    Kind kind = tree.folderKind(parent);
    if (twins.containsKey(path)) {
      inTheWay.add(twins.get(path));
      changes.add(new Change(output, false));
    } else if (kind != Kind.FOLDER) {
      if (kind != Kind.NOTHING) {
        makeWayForFolder(parent);
      }
      changes.add(new Change(output, true));
    } else {
      compareWithFile(output, tree.at(path));
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
    boolean same =
        found.isRegularFile() && found.size() == OutputBytes.size(output) && OutputBytes.areIn(output, file);
    if (!same) {
      changes.add(new Change(output, false));
    }
  }

  // Something that is no folder stands where one is needed.
  private void makeWayForFolder(String path) throws IOException, WriteException {
    String top = path;
    while (tree.folderKind(OutputTree.parent(top)) != Kind.FOLDER) {
      top = OutputTree.parent(top);
    }
    if (!stale.contains(top)) {
      throw new WriteException(tree.at(top) + " is in the way: a folder of this name is needed");
    }
    inTheWay.add(top);
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

  private boolean isStaged(Change change) {
    return !fresh || !change.isNew();
  }

  private void stage() throws IOException, WriteException {
    List<Placed> aside = new ArrayList<>();
    for (Change change : changes) {
      if (isStaged(change)) {
        aside.add(new Placed(change.output(), tree.stagingPlace(change.output().path())));
      }
    }
    try {
      write(aside);
    } catch (WriteException e) {
      tree.clearStaging();
      throw e;
    }
  }

  /** Writes files side by side: most of the time is the system's, and it does several at once. */
  private void write(List<Placed> files) throws WriteException {
    Optional<WriteException> failed = files.parallelStream().flatMap(file -> written(file).stream()).findFirst();
    if (failed.isPresent()) {
      throw failed.get();
    }
  }

  // What is in the way of it, if it can't be written.
  private Optional<WriteException> written(Placed file) {
    try {
      OutputBytes.write(file.output(), file.place());
      return Optional.empty();
    } catch (FileAlreadyExistsException e) {
      return Optional.of(twice(file.place()));
    } catch (IOException e) {
      return Optional.of(new WriteException(tree.at(file.output().path()), e));
    }
  }

  private static WriteException twice(Path file) {
    return new WriteException(file + " is there twice: names that differ in case only are one name here");
  }

  // From here on a crash leaves a manifest that lists all that any build wrote, so that the next one can clean up.
  private WriteReport change() throws IOException, WriteException {
    tree.makeFolder("");
    SortedSet<String> both = new TreeSet<>(before);
    both.addAll(after);
    if (fresh || !both.equals(before)) {
      Manifest.write(folder, both);
    }
    int removed = 0;
    for (String path : inTheWay) {
      removed += tree.delete(path) ? 1 : 0;
    }
    List<Placed> direct = new ArrayList<>();
    for (Change change : changes) {
      String path = change.output().path();
      try {
        tree.makeFolder(OutputTree.parent(path));
        if (isStaged(change)) {
          move(change);
        } else {
          direct.add(new Placed(change.output(), tree.at(path)));
        }
      } catch (IOException e) {
        throw new WriteException(tree.at(path), e);
      }
    }
    write(direct);
    stale.removeAll(inTheWay);
    for (String path : stale) {
      removed += tree.delete(path) ? 1 : 0;
    }
    if (!both.equals(after)) {
      Manifest.write(folder, after);
    }
    tree.clearStaging();
    return new WriteReport(after.size(), changes.size(), removed);
  }

  private void move(Change change) throws IOException, WriteException {
    String path = change.output().path();
    Path file = tree.at(path);
    if (change.isNew() && Files.exists(file)) {
      throw twice(file);
    }
    Files.move(tree.stagingPlace(path), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
