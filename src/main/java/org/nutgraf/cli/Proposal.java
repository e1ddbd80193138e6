package org.nutgraf.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.DraftFile;
import org.nutgraf.draft.DraftWriter;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Asset;
import org.nutgraf.source.Reason;
import org.nutgraf.source.SourceReader;
import org.nutgraf.source.Sources;

/** Tries a draft on the site it is for, and writes it. */
record Proposal(Draft draft, Sources site, SiteOptions options, Terminal terminal) {
  static final Option FORCE = Option.flag("Write over files that are there already.", "--force");
  static final Option STORY = Option.value(
      "NAME",
      "The story it belongs to: a folder in content/. Default: the story in content/ itself;"
          + " for another story, a folder called by its title.",
      "--story");

  /** The errors that the site has with the draft, and hasn't without it. */
  List<Finding> errors() {
    List<Finding> errors = errors(with());
    if (!errors.isEmpty()) {
      Set<String> before = new HashSet<>();
      errors(site).forEach(finding -> before.add(key(finding)));
      errors.removeIf(finding -> before.contains(key(finding)));
    }
    return errors;
  }

  private List<Finding> errors(Sources sources) {
    return new ArrayList<>(options.examined(sources, terminal).outputs().findings().stream()
        .filter(Finding::isError)
        .toList());
  }

  private static String key(Finding finding) {
    return finding.location() + " " + finding.rule() + " " + finding.message();
  }

  private Sources with() {
    TreeMap<String, SourceFile> texts = new TreeMap<>(site.texts());
    draft.texts().forEach((path, text) -> texts.put(path, new SourceFile(path, text)));
    TreeMap<String, Asset> assets = new TreeMap<>(site.assets());
    draft.files().stream()
        .filter(file -> !file.isText())
        .forEach(file -> assets.put(file.path(), new Asset.Packaged(file.path(), file.bytes())));
    Stream<Finding> before =
        site.findings().stream().filter(finding -> finding.rule() != Rule.NO_CONTENT);
    Stream<Finding> pictures = assets.values().stream()
        .filter(asset -> asset instanceof Asset.Packaged)
        .filter(asset -> asset.path().startsWith("content/"))
        .flatMap(asset -> SourceReader.noPicture(asset).stream());
    return new Sources(texts, assets, Stream.concat(before, pictures).toList());
  }

  /** Writes the files and says so. */
  void write(boolean force) throws UsageException {
    try {
      List<String> inTheWay = DraftWriter.write(draft, options.root(), force);
      if (!inTheWay.isEmpty() && !force) {
        throw new UsageException("nothing was written: " + String.join(", ", inTheWay)
            + (inTheWay.size() == 1 ? " is" : " are") + " there already; " + FORCE.name()
            + " writes over what is there");
      }
    } catch (IOException e) {
      throw new UsageException("can't write " + Reason.of(e, options.root()));
    }
    if (!options.quiet()) {
      for (DraftFile file : draft.files()) {
        terminal
            .out()
            .print((file.before().isPresent() ? "added to " : "wrote ") + file.path() + "\n");
      }
    }
  }

  /** A story's folder as it stands before a path. */
  static String story(Arguments given) throws UsageException {
    String name = given.value(STORY.name(), "");
    String folder = name.endsWith("/") || name.isEmpty() ? name : name + "/";
    if (!folder.matches("([a-z0-9]+(-[a-z0-9]+)*/)*")) {
      throw new UsageException(
          STORY.name() + " is \"" + name + "\"; it has to be a name such as amazon-openai");
    }
    return folder;
  }
}
