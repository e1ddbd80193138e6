package org.nutgraf.source;

import static java.util.Collections.unmodifiableSortedMap;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.Severity;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.FolderWalk.Found;
import org.nutgraf.source.git.GitDates;
import org.nutgraf.source.git.GitHistory;

/**
 * Reads everything a site is built from: {@code content/}, {@code templates/} and {@code static/}.
 *
 * <p>Templates and static files that come with the program lie beneath the site's own: a file of the site stands
 * in for the default of the same path, and the other defaults remain.
 */
public final class SourceReader {
  static final String CONTENT = "content";
  static final String TEMPLATES = "templates";
  static final String STATIC = "static";

  /** What to do about a file that the system refuses. */
  static final String UNREADABLE = "let this user read it, or take it out of the site";

  private static final Pattern PHOTOGRAPH = Pattern.compile("(?i)\\.(?:png|jpe?g|gif|webp|avif)$");
  /** What a build takes for a file grows with its size, so that this says how much one file may cost. */
  private static final long LARGEST_TEXT = 8L << 20;

  private final Path root;
  private final TreeMap<String, SourceFile> texts = new TreeMap<>();
  private final TreeMap<String, Asset> assets = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private final Map<String, byte[]> defaults = Defaults.files();
  private final ReadBefore before;
  private final Set<String> packaged = new HashSet<>();

  private SourceReader(Path root, ReadBefore before) {
    this.root = root;
    this.before = before;
  }

  /**
   * Reads the site in a folder.
   *
   * <p>Whatever can't be read is a finding; nothing is thrown for what an author can mend. The result does not
   * depend on the order in which the file system lists files.
   *
   * @param root the folder that holds {@code content/}
   */
  public static Sources read(Path root) {
    return read(root, new ReadBefore());
  }

  /**
   * The same, without reading files again that are as they were.
   *
   * @param before one for all readings of the same root
   */
  public static Sources read(Path root, ReadBefore before) {
    return new SourceReader(root, before).read();
  }

  private Sources read() {
    List<Found> content = walk(CONTENT, true);
    List<Found> templates = walk(TEMPLATES, true);
    List<Found> statics = walk(STATIC, false);
    if (content.isEmpty()
        && findings.stream().noneMatch(f -> f.location().file().path().startsWith(CONTENT))) {
      findings.add(noContent());
    }
    readTexts(content);
    readTexts(templates);
    addAssets(content);
    addAssets(statics);
    addDefaults();
    findings.addAll(unexpected(templates));
    findings.addAll(unused(templates));
    Collections.sort(findings);
    return new Sources(
        unmodifiableSortedMap(texts),
        unmodifiableSortedMap(assets),
        new GitDates(new GitHistory(root), CONTENT + "/"),
        Set.copyOf(packaged),
        List.copyOf(findings));
  }

  private List<Found> walk(String folder, boolean skipHidden) {
    FolderWalk walk = new FolderWalk(root, skipHidden);
    walk.folder(folder);
    findings.addAll(walk.findings());
    return walk.found();
  }

  private Finding noContent() {
    boolean exists = Files.isDirectory(root.resolve(CONTENT));
    return Finding.of(
        new SourceFile(CONTENT, "").whole(),
        Rule.NO_CONTENT,
        exists ? "the content folder is empty" : "there is no content folder",
        "a site begins with the file content/index.md; --root says where the site is");
  }

  private static boolean isText(Found found) {
    String name = found.path().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml")
        || name.endsWith(".yml")
        || name.endsWith(found.path().startsWith(TEMPLATES) ? ".peb" : ".md");
  }

  private void addAssets(List<Found> files) {
    for (Found found : files) {
      if (found.path().startsWith(STATIC) || !isText(found)) {
        Asset.OnDisk file = new Asset.OnDisk(found.path(), found.file(), found.size());
        if (found.path().startsWith(CONTENT)) {
          file = file.with(PictureSize.of(file));
          noPicture(file).ifPresent(findings::add);
        }
        assets.put(found.path(), file);
      }
    }
  }

  /** What is wrong with a file that has the name of a photograph and is none; empty for any other. */
  public static Optional<Finding> noPicture(Asset file) {
    boolean isNone = PHOTOGRAPH.matcher(file.path()).find() && file.picture().isEmpty();
    return isNone
        ? Optional.of(unreadable(
            file.path(),
            file.size() == 0
                ? "this picture is empty"
                : "this is no picture, whatever its name says",
            "open it, and save it again"))
        : Optional.empty();
  }

  private static List<Finding> unexpected(List<Found> templates) {
    List<Finding> result = new ArrayList<>();
    for (Found found : templates) {
      if (!isText(found) && !found.path().endsWith("README.md")) {
        Finding finding = Finding.of(
            new SourceFile(found.path(), "").whole(),
            Rule.UNEXPECTED_FILE,
            "this file is not used",
            "templates end in .peb and wordings in .yaml; files to be copied belong in static/");
        result.add(finding.with(Severity.WARNING));
      }
    }
    return result;
  }

  // A template that is none of those that pages are made of, and that none of the others names.
  private List<Finding> unused(List<Found> templates) {
    return templates.stream()
        .map(Found::path)
        .filter(path -> path.endsWith(".peb") && !defaults.containsKey(path))
        .filter(path -> texts.values().stream().noneMatch(file -> names(file, path)))
        .map(path -> Finding.of(
                requireNonNull(texts.get(path)).whole(),
                Rule.UNEXPECTED_FILE,
                "this template is not used",
                DidYouMean.hint("", path, defaults.keySet())
                    .orElse("include it in another one, or delete it"))
            .with(Severity.WARNING))
        .toList();
  }

  private static boolean names(SourceFile file, String template) {
    String stem =
        template.substring(template.lastIndexOf('/') + 1, template.length() - ".peb".length());
    return file.path().startsWith(TEMPLATES)
        ? file.text().contains(template.substring(TEMPLATES.length() + 1))
        : file.path().endsWith(".md")
            && file.text().contains("\ntemplate: ")
            && file.text().contains(stem);
  }

  private void addDefaults() {
    defaults.forEach((path, bytes) -> {
      if (path.startsWith(STATIC)) {
        if (!assets.containsKey(path)) {
          assets.put(path, new Asset.Packaged(path, bytes));
          packaged.add(path);
        }
      } else if (!texts.containsKey(path)) {
        texts.put(path, TextDecoder.trusted(path, bytes));
        packaged.add(path);
      }
    });
  }

  /** A text, if it could be read, and what is wrong with it. */
  private record Text(Optional<SourceFile> file, Optional<Finding> finding) {}

  private void readTexts(List<Found> files) {
    // Most of the time is the system's, and it reads several at once.
    for (Text text :
        files.parallelStream().filter(SourceReader::isText).map(this::readText).toList()) {
      text.file().ifPresent(file -> texts.put(file.path(), file));
      text.finding().ifPresent(findings::add);
    }
  }

  private Text readText(Found found) {
    try {
      if (found.size() > LARGEST_TEXT) {
        return new Text(
            Optional.empty(),
            Optional.of(unreadable(
                found.path(),
                "this file has more than " + (LARGEST_TEXT >> 20) + " MB",
                "divide it; what a site shows whole belongs in static/")));
      }
      Optional<TextDecoder.Decoded> known = before.get(found);
      TextDecoder.Decoded decoded = known.isPresent()
          ? known.get()
          : TextDecoder.decode(found.path(), Files.readAllBytes(found.file()));
      before.put(found, decoded);
      return new Text(Optional.of(decoded.file()), decoded.finding());
    } catch (NoSuchFileException e) {
      // Removed since the folder was listed, as editors do when they save: as if it had never been
      // there.
      return new Text(Optional.empty(), Optional.empty());
    } catch (IOException e) {
      return new Text(
          Optional.empty(),
          Optional.of(
              unreadable(found.path(), "this file can't be read: " + Reason.of(e), UNREADABLE)));
    }
  }

  static Finding unreadable(String path, String message, String hint) {
    return Finding.of(new SourceFile(path, "").whole(), Rule.UNREADABLE_FILE, message, hint);
  }
}
