package org.nutgraf.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.content.keys.PageKeys;
import org.nutgraf.finding.SourceFile;

/**
 * The words of a content file that its translation has to have: those of its front matter and of its text. Dates, statuses,
 * sources and where links lead are no words, as a translation takes them over by itself.
 */
public final class OriginalWords {
  private static final Pattern KEY =
      Pattern.compile("(?m)^(?:" + String.join("|", PageKeys.WORDS) + "):.*(?:\\n[ \\t]+.*)*");
  private static final Pattern TARGET = Pattern.compile("\\]\\([^)\\n]*\\)");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}%$€£¥]+");

  private OriginalWords() {}

  /** The lines of front matter that are to be translated, as they are written. */
  public static List<String> keys(SourceFile file) {
    List<String> lines = new ArrayList<>();
    Matcher key = KEY.matcher(file.text().substring(0, body(file)));
    while (key.find()) {
      lines.add(key.group());
    }
    return lines;
  }

  /** Where the text below the front matter begins. */
  public static int body(SourceFile file) {
    int fence = file.text().startsWith("---") ? file.text().indexOf("\n---", 3) : -1;
    int end = fence < 0 ? -1 : file.text().indexOf('\n', fence + 1);
    return fence < 0 ? 0 : end < 0 ? file.text().length() : end + 1;
  }

  /** The fingerprint by which a translation says what it was made from. */
  public static String fingerprint(SourceFile file) {
    List<String> texts = new ArrayList<>(keys(file));
    texts.add(TARGET.matcher(file.text().substring(body(file))).replaceAll("]"));
    return Fingerprint.of(
        texts.stream().map(text -> SIGNS.matcher(text).replaceAll(" ")).toList());
  }
}
