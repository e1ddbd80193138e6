package org.nutgraf.markdown.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the runs of backticks of a text are, by their length: so each code span finds its end without a search. */
final class CodeSpans {
  private final String text;
  private @Nullable Map<Integer, List<Integer>> runs;
  // How many runs of each length stand behind.
  private final Map<Integer, Integer> done = new HashMap<>();

  CodeSpans(String text) {
    this.text = text;
  }

  int length(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end - start;
  }

  /**
   * Must be asked in the order of the text.
   *
   * @param from behind the run of backticks that opens it
   * @return where the run of the same length starts that closes it; -1 if there is none
   */
  int close(int length, int from) {
    if (runs == null) {
      runs = new HashMap<>();
      for (int at = text.indexOf('`'); at >= 0; at = text.indexOf('`', at)) {
        int run = length(at);
        runs.computeIfAbsent(run, key -> new ArrayList<>()).add(at);
        at += run;
      }
    }
    List<Integer> starts = runs.getOrDefault(length, List.of());
    int next = done.getOrDefault(length, 0);
    while (next < starts.size() && starts.get(next) < from) {
      next++;
    }
    done.put(length, next);
    return next < starts.size() ? starts.get(next) : -1;
  }
}
