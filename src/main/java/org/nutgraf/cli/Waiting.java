package org.nutgraf.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nutgraf.content.Hidden;
import org.nutgraf.content.Hidden.State;

/** Says what a build does not show, and until when. */
final class Waiting {
  /** How many pages are named in one message; {@code nutgraf list} names all. */
  private static final int NAMED = 5;

  private Waiting() {}

  /** Lines for an editor; empty if all is shown. */
  static String said(Map<String, Hidden> hidden) {
    return line(State.FUTURE, hidden, "waits", "wait", " until ")
        + line(State.DRAFT, hidden, "is a draft", "are drafts", "")
        + line(State.EXPIRED, hidden, "has expired", "have expired", " on ");
  }

  private static String line(
      State state, Map<String, Hidden> hidden, String one, String many, String preposition) {
    List<String> found = new TreeMap<>(hidden)
        .entrySet().stream()
            .filter(entry -> entry.getValue().state() == state)
            .map(entry -> entry.getKey()
                + entry.getValue().at().map(at -> preposition + at.said()).orElse(""))
            .toList();
    if (found.isEmpty()) {
      return "";
    }
    int left = found.size() - NAMED;
    boolean pages = new TreeMap<>(hidden)
        .entrySet().stream()
            .filter(entry -> entry.getValue().state() == state)
            .noneMatch(entry -> entry
                .getKey()
                .matches(".*/(?:timeline|claims|corrections)/[^/]+|content/glossary/.*"));
    String what =
        pages ? found.size() == 1 ? "page" : "pages" : found.size() == 1 ? "file" : "files";
    return found.size() + " " + what + " " + (found.size() == 1 ? one : many) + ": "
        + String.join(", ", found.subList(0, Math.min(NAMED, found.size())))
        + (left > 0
            ? " and " + left + " more (nutgraf list "
                + (state == State.DRAFT
                    ? "drafts"
                    : state.name().toLowerCase(java.util.Locale.ROOT))
                + ")"
            : "")
        + "\n";
  }
}
