package org.nutgraf.pipeline;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.nutgraf.finding.Finding;
import org.nutgraf.page.Output;
import org.nutgraf.page.Outputs;
import org.nutgraf.pipeline.Differences.Change;
import org.nutgraf.source.Asset;

/**
 * Writes a site into its folder: the only place where output is written.
 *
 * <p>Files that are right already are not touched. The others are first written aside and moved into place when
 * all of them are there; files of an earlier build that the site no longer has are removed last. Whenever this is
 * cut short, the next build puts everything right. Into a folder that had no site before, what hasn't been written
 * aside by then is written directly. Files that no build wrote are never deleted.
 *
 * <p>A site that is too large to be held in memory is written while it is made: each file is put {@link #aside},
 * and {@link #finish} makes a site of them. One that isn't finished leaves no trace once this is closed.
 */
public final class SiteWriter implements AutoCloseable {
  private final Path folder;
  private final OutputTree tree;
  private final Staging staging;
  private final boolean fresh;
  private final SortedSet<String> before;
  // Folders that are to be made for the site to have a place, the innermost first.
  private final List<Path> missing = new ArrayList<>();
  private final Set<String> claimed = ConcurrentHashMap.newKeySet();
  private final AtomicReference<WriteException> failed = new AtomicReference<>();
  private boolean finished;

  private SiteWriter(Path folder) throws IOException {
    this.folder = folder;
    tree = new OutputTree(folder);
    staging = new Staging(folder);
    Optional<SortedSet<String>> manifest = Manifest.read(folder);
    fresh = manifest.isEmpty();
    before = manifest.orElseGet(TreeSet::new);
    for (Path path = folder.toAbsolutePath();
        path != null && Files.notExists(path);
        path = path.getParent()) {
      missing.add(path);
    }
  }

  /**
   * Begins to write a site, and removes what is left of a build that was cut short.
   *
   * @param folder is made once there is something to be written
   */
  public static SiteWriter into(Path folder) throws WriteException {
    try {
      tidy(folder);
      return new SiteWriter(folder);
    } catch (IOException e) {
      throw new WriteException(folder, e);
    }
  }

  /** Removes what is left of a build into a folder that was cut short: none of it is part of the site. */
  public static void tidy(Path folder) throws WriteException {
    try {
      Staging.tidy(folder);
    } catch (IOException e) {
      throw new WriteException(folder, e);
    }
  }

  /**
   * Writes a file of the site, but not yet into its place; several threads may do so at once. A file that can't be
   * written makes {@link #finish} fail, not this: perhaps the site has errors, and won't be finished anyway.
   *
   * @return the file without its bytes; or the same file, if it can't be written, or if another one has its path
   */
  public Output aside(Output.Made file) {
    String path = file.path();
    if (!Manifest.isSafe(path) || !claimed.add(path)) {
      return file;
    }
    try {
      if (!fresh && isInPlace(file)) {
        return stored(file, tree.at(path));
      }
      if (write(file, staging.tree())) {
        staging.add(path);
        return stored(file, staging.tree().at(path));
      }
    } catch (InvalidPathException e) {
      // Nothing is reported here: finish meets the same path, and reports it.
    } catch (IOException e) {
      failed.compareAndSet(null, new WriteException(tree.at(path), e));
    }
    return file;
  }

  private static Output stored(Output.Made file, Path place) {
    return new Output.Stored(
        file.path(), new Asset.OnDisk(file.path(), place, file.bytes().length), file.origin());
  }

  private boolean isInPlace(Output.Made file) throws IOException {
    return tree.folderKind(OutputTree.parent(file.path())) == OutputTree.Kind.FOLDER
        && OutputBytes.areAt(file, tree.at(file.path()));
  }

  /**
   * Makes the folder hold the site.
   *
   * @param outputs a site without errors; what has been put aside and is not among its files is forgotten
   * @throws WriteException if that can't be done, or a file couldn't be put aside; a site that was there before is
   *     then still whole, unless the system failed while files were moved into place
   */
  public WriteReport finish(Outputs outputs) throws WriteException {
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
    throwFailure();
    try {
      WriteReport report = change(
          Differences.between(outputs, tree, before, fresh), outputs.files().size());
      finished = true;
      return report;
    } catch (InvalidPathException e) {
      throw new WriteException("can't write a file of this name in this locale: " + e.getInput()
          + "; set for instance LC_ALL=C.UTF-8");
    } catch (IOException e) {
      throw new WriteException(folder, e);
    }
  }

  private WriteReport change(Differences differences, int files)
      throws IOException, WriteException {
    List<Output> changed = differences.changes().stream().map(Change::output).toList();
    staging.keepOnly(
        changed.stream().filter(staging::has).map(Output::path).collect(Collectors.toSet()));
    if (changed.isEmpty() && !fresh && before.equals(differences.after())) {
      staging.clear();
      return new WriteReport(files, 0, 0);
    }
    List<Output> direct = new ArrayList<>();
    List<Output> late = new ArrayList<>();
    for (Change change : differences.changes()) {
      if (!staging.has(change.output())) {
        (fresh && change.isNew() ? direct : late).add(change.output());
      }
    }
    writeAll(late, staging.tree());
    late.forEach(output -> staging.add(output.path()));
    return replace(differences, changed, direct);
  }

  // From here on a crash leaves a manifest that lists all that any build wrote, so that the next
  // one can clean up.
  private WriteReport replace(Differences differences, List<Output> changed, List<Output> direct)
      throws IOException, WriteException {
    tree.makeFolder("");
    SortedSet<String> after = differences.after();
    SortedSet<String> both = new TreeSet<>(before);
    both.addAll(after);
    if (fresh || !both.equals(before)) {
      writeManifest(both);
    }
    int removed = 0;
    for (String path : differences.inTheWay()) {
      removed += tree.delete(path) ? 1 : 0;
    }
    for (Output output : changed) {
      try {
        staging.move(output.path(), tree);
      } catch (IOException e) {
        throw new WriteException(tree.at(output.path()), e);
      }
    }
    // Only now, as whole folders can be moved only to where there is none yet.
    writeAll(direct, tree);
    for (String path : differences.stale()) {
      removed += !differences.inTheWay().contains(path) && tree.delete(path) ? 1 : 0;
    }
    if (!both.equals(after)) {
      writeManifest(after);
    }
    staging.clear();
    return new WriteReport(after.size(), changed.size(), removed);
  }

  private void writeManifest(SortedSet<String> paths) throws IOException {
    staging.tree().makeFolder("");
    Manifest.write(folder, staging.tree().at(Manifest.NAME), paths);
  }

  /** Writes files side by side: most of the time is the system's, and it does several at once. */
  private void writeAll(List<Output> files, OutputTree where) throws WriteException {
    files.parallelStream().forEach(file -> write(file, where));
    throwFailure();
  }

  private void throwFailure() throws WriteException {
    WriteException failure = failed.get();
    if (failure != null) {
      throw failure;
    }
  }

  // Whether the file could be written; if not, the reason is kept until all threads are done.
  private boolean write(Output output, OutputTree where) {
    Path file = where.at(output.path());
    Path place = tree.at(output.path());
    try {
      where.makeFolder(OutputTree.parent(output.path()));
      OutputBytes.write(output, file);
      return true;
    } catch (IOException e) {
      boolean twice =
          e instanceof FileAlreadyExistsException there && file.toString().equals(there.getFile());
      failed.compareAndSet(
          null,
          twice
              ? new WriteException(
                  place + " is there twice: names that differ in case only are one name here")
              : new WriteException(place, e));
      return false;
    }
  }

  /** Removes what was put aside, unless it is a part of the site by now. */
  @Override
  public void close() {
    if (finished) {
      return;
    }
    try {
      staging.clear();
      for (Path made : missing) {
        Files.deleteIfExists(made);
      }
    } catch (IOException e) {
      // The next build removes it. A folder that isn't empty stays.
    }
  }
}
