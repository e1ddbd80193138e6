package org.nutgraf.draft;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Sources;
import org.nutgraf.text.Messages;

/**
 * The file that a site can have of its own about a language: the words of its pages, and what is known of it. What is known
 * already stands in it, and what isn't stands there in English, as comments to be translated.
 */
public final class WordFiles {
  private static final String FOLDER = "templates/languages/";
  private static final String ENGLISH = "en.yaml";
  private static final String HEAD =
      "# Still to be translated: take the sign away from each line that is.\n";
  private static final String GROUP = "interface";
  private static final String WORD = "  ";
  private static final Pattern KEY = Pattern.compile("([a-z_0-9]+):.*");
  private static final Pattern COMMENT = Pattern.compile("(?m)^# (?=(?:  )?[a-z_0-9]+:)");
  private static final Pattern FORM =
      Pattern.compile(".+_(?:" + String.join("|", Messages.CATEGORIES) + ")");

  /** What checks need; other lists are of use in some languages only. */
  private static final Set<String> NEEDED =
      Set.of("numbers", "hedges", "doubts", "abbreviations", "doubled", "relative", "months");

  private WordFiles() {}

  /** @param language its tag (BCP 47), such as {@code fr} */
  public static Draft draft(String language, Sources sources) {
    String path = FOLDER + language + ".yaml";
    Optional<SourceFile> there = Optional.ofNullable(sources.texts().get(path));
    boolean own = there.isPresent() && !sources.packaged().contains(path);
    String text = there.map(SourceFile::text).orElse("");
    // A region says only what it says in another way, so it lacks nothing.
    boolean region = language.contains("-")
        && sources.texts().containsKey(FOLDER + language.split("-")[0] + ".yaml");
    String filled = region
        ? text
        : filled(text, requireNonNull(sources.texts().get(FOLDER + ENGLISH)).text());
    if (own && filled.equals(text)) {
      return Draft.problem(path, "no words are missing");
    }
    DraftFile file =
        DraftFile.text(path, filled.isEmpty() ? "# What is said here in another way.\n" : filled);
    return new Draft(List.of(own ? file.replacing(text) : file), List.of(), List.of());
  }

  /** The text with what it lacks behind it: lists, and at the end of the group of words those of them. */
  private static String filled(String text, String english) {
    Map<String, String> known = blocks(COMMENT.matcher(text).replaceAll(""));
    boolean hasForms = known.keySet().stream().anyMatch(key -> key.endsWith("_other"));
    // A language that has forms has those that its own numbers ask for.
    StringBuilder words = new StringBuilder();
    StringBuilder lists = new StringBuilder();
    blocks(english).forEach((key, block) -> {
      String missing = block.replaceAll("(?m)^", "# ") + "\n";
      if (known.containsKey(key)) {
        return;
      } else if (key.startsWith(WORD) && !(hasForms && FORM.matcher(key).matches())) {
        words.append(missing);
      } else if (NEEDED.contains(key)) {
        lists.append(missing);
      }
    });
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (!lists.isEmpty()) {
      lines.addAll((HEAD + lists).lines().toList());
    }
    int group = lines.indexOf(GROUP + ":");
    if (!words.isEmpty()) {
      if (group < 0) {
        lines.add(GROUP + ":");
        group = lines.size() - 1;
      }
      int end = group + 1;
      for (int i = end; i < lines.size() && !KEY.matcher(lines.get(i)).matches(); i++) {
        end = lines.get(i).matches("(?:# )?  .*") ? i + 1 : end;
      }
      lines.addAll(end, (HEAD + words).lines().toList());
    }
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  /** The keys of a file, those of its words with blanks before them, each with its lines. */
  private static Map<String, String> blocks(String text) {
    Map<String, String> blocks = new LinkedHashMap<>();
    String group = "";
    String open = "";
    for (String line : text.split("\n")) {
      Matcher key = KEY.matcher(line);
      Matcher word = KEY.matcher(line.startsWith(WORD) ? line.substring(WORD.length()) : "");
      if (key.matches()) {
        group = key.group(1);
        open = group.equals(GROUP) ? "" : group;
      } else if (group.equals(GROUP) && word.matches()) {
        open = WORD + word.group(1);
      } else if (line.strip().startsWith("#") || line.isBlank()) {
        open = group.equals(GROUP) ? "" : open;
        continue;
      }
      if (!open.isEmpty()) {
        blocks.merge(open, line, (lines, more) -> lines + "\n" + more);
      }
    }
    return blocks;
  }
}
