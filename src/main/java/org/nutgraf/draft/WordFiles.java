package org.nutgraf.draft;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Sources;
import org.nutgraf.text.Messages;

/**
 * The files that a site can have of its own in a language: its interface words, and what is known of the language. What is
 * known already stands in them, and what isn't stands there in English, as comments to be translated.
 */
public final class WordFiles {
  private static final String MESSAGES = "templates/messages/";
  private static final String LANGUAGES = "templates/languages/";
  private static final String ENGLISH = "en.yaml";
  private static final String HEAD =
      "# Still to be translated: take the sign away from each line that is.\n";
  private static final Pattern KEY = Pattern.compile("([a-z_0-9]+):.*");
  private static final Pattern FORM =
      Pattern.compile(".+_(?:" + String.join("|", Messages.CATEGORIES) + ")");

  /** What checks need; other lists are of use in some languages only. */
  private static final Set<String> NEEDED =
      Set.of("numbers", "hedges", "doubts", "abbreviations", "doubled", "relative", "months");

  private WordFiles() {}

  /** @param language its tag (BCP 47), such as {@code fr} */
  public static Draft draft(String language, Sources sources) {
    // A region says only what it says in another way, so it lacks nothing.
    boolean region = language.contains("-")
        && sources.texts().containsKey(MESSAGES + language.split("-")[0] + ".yaml");
    List<DraftFile> files = Stream.concat(
            file(MESSAGES, language, sources, key -> !region, true).stream(),
            file(LANGUAGES, language, sources, key -> !region && NEEDED.contains(key), false)
                .stream())
        .toList();
    return files.isEmpty()
        ? Draft.problem(MESSAGES + language + ".yaml", "no words are missing")
        : new Draft(files, List.of(), List.of());
  }

  /** @param whole whether to write the file even if it lacks nothing, so that it can be changed */
  private static Optional<DraftFile> file(
      String folder, String language, Sources sources, Predicate<String> wanted, boolean whole) {
    String path = folder + language + ".yaml";
    Optional<SourceFile> there = Optional.ofNullable(sources.texts().get(path));
    String text = there.map(SourceFile::text).orElse("");
    Set<String> known = blocks(text.replaceAll("(?m)^# (?=[a-z_0-9]+:)", "")).keySet();
    StringBuilder rest = new StringBuilder();
    blocks(requireNonNull(sources.texts().get(folder + ENGLISH)).text()).forEach((key, block) -> {
      // A language that has words has the forms that its own numbers ask for.
      if (!known.contains(key)
          && wanted.test(key)
          && (known.isEmpty() || !FORM.matcher(key).matches())) {
        rest.append(block.replaceAll("(?m)^", "# ")).append('\n');
      }
    });
    boolean own = there.isPresent() && !sources.packaged().contains(path);
    if (rest.isEmpty() && (own || !whole)) {
      return Optional.empty();
    }
    String all = text.stripTrailing()
        + (text.isEmpty() ? "" : "\n")
        + (rest.isEmpty() ? "" : (text.isEmpty() ? "" : "\n") + HEAD + rest);
    DraftFile file =
        DraftFile.text(path, all.isEmpty() ? "# What is said here in another way.\n" : all);
    return Optional.of(own ? file.replacing(text) : file);
  }

  /** The keys of a file, each with its lines. */
  private static Map<String, String> blocks(String text) {
    Map<String, String> blocks = new LinkedHashMap<>();
    String open = "";
    for (String line : text.split("\n")) {
      Matcher key = KEY.matcher(line);
      open = key.matches() ? key.group(1) : line.startsWith("#") || line.isBlank() ? "" : open;
      if (!open.isEmpty()) {
        blocks.merge(open, line, (lines, more) -> lines + "\n" + more);
      }
    }
    return blocks;
  }
}
