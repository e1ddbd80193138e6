package org.nutgraf.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern KEY = Pattern.compile("([a-z_0-9]+):.*");
  private static final Pattern FORM = Pattern.compile(".+_(?:" + String.join("|", Messages.CATEGORIES) + ")");

  private WordFiles() {}

  /** @param language its tag (BCP 47), such as {@code fr} */
  public static Draft draft(String language, Sources sources) {
    List<DraftFile> files = new ArrayList<>();
    words(language, sources).ifPresent(files::add);
    String path = LANGUAGES + language + ".yaml";
    if (!sources.texts().containsKey(path) && !sources.texts().containsKey(LANGUAGES + language.split("-")[0] + ".yaml")) {
      files.add(DraftFile.text(path, commented("What checks and imports know of this language. Where a list is missing, what"
          + " needs it is off.", sources.texts().get(LANGUAGES + ENGLISH).text().lines().filter(line -> !line.startsWith("#")).toList())));
    }
    return files.isEmpty() ? Draft.problem(MESSAGES + language + ".yaml", "no words are missing")
        : new Draft(files, List.of(), List.of());
  }

  // A region says only what it says in another way, so it lacks nothing.
  private static Optional<DraftFile> words(String language, Sources sources) {
    String path = MESSAGES + language + ".yaml";
    Optional<SourceFile> there = Optional.ofNullable(sources.texts().get(path));
    String text = there.map(SourceFile::text).orElse("");
    List<String> missing = language.contains("-") ? List.of() : missing(text, sources.texts().get(MESSAGES + ENGLISH).text());
    boolean own = there.isPresent() && !sources.packaged().contains(path);
    if (own && missing.isEmpty()) {
      return Optional.empty();
    }
    String rest = missing.isEmpty() ? "" : commented("Still to be translated: take the sign away from each line that is.", missing);
    String whole = text.isEmpty() ? rest : text.stripTrailing() + "\n" + (rest.isEmpty() ? "" : "\n" + rest);
    DraftFile file = DraftFile.text(path, whole);
    return Optional.of(own ? file.replacing(text) : file);
  }

  private static List<String> missing(String text, String english) {
    List<String> known = text.lines().flatMap(line -> key(line).stream()).toList();
    return english.lines().filter(line -> key(line).filter(key -> !known.contains(key))
        .filter(key -> known.isEmpty() || !FORM.matcher(key).matches()).isPresent()).toList();
  }

  private static Optional<String> key(String line) {
    Matcher key = KEY.matcher(line.replaceFirst("^# ", ""));
    return key.matches() ? Optional.of(key.group(1)) : Optional.empty();
  }

  private static String commented(String head, List<String> lines) {
    StringBuilder text = new StringBuilder("# ").append(head).append('\n');
    lines.forEach(line -> text.append("# ").append(line).append('\n'));
    return text.toString();
  }
}
