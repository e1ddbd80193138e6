package org.nutgraf.markdown;

import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutgraf.content.Term;
import org.nutgraf.text.Folding;
import org.nutgraf.text.Words;

/**
 * Finds the forms of all terms in one pass over a text: an automaton after Aho and Corasick, "Efficient string
 * matching: an aid to bibliographic search", Communications of the ACM 18 (1975). The cost does not grow with the
 * number of terms.
 *
 * <p>Immutable. Text and forms are compared in lower case with variants folded (see {@link Folding});
 * whether the case is right and the words are whole is decided at each candidate.
 */
final class TermMatcher {
  /** A form found at {@code start} (inclusive) to {@code end} (exclusive). */
  record Match(int start, int end, Term term) {}

  /** @param other another form at the same state, which differs in case only; null for none */
  private record Form(Folding text, boolean exact, Term term, Form other) {}

  private static final Comparator<Match> LEFTMOST_LONGEST =
      Comparator.comparingInt(Match::start).thenComparing(Comparator.comparingInt(Match::end).reversed());

  private static final int ASCII = 128;

  // Edges in one open-addressed table, keyed by state and character: small, and one probe for most characters.
  private final long[] keys;
  private final int[] targets;
  private final int[] fail;
  private final int[] shorter;
  private final Form[] forms;
  // Where the start leads for each ASCII character; most of a text is read there.
  private final int[] first = new int[ASCII];

  private final String language;

  private TermMatcher(List<Map<Character, Integer>> trie, List<Form> formAt, String language) {
    this.language = language;
    int states = trie.size();
    int edges = trie.stream().mapToInt(Map::size).sum();
    int capacity = Integer.highestOneBit(Math.max(16, edges * 3)) << 1;
    keys = new long[capacity];
    targets = new int[capacity];
    fail = new int[states];
    shorter = new int[states];
    forms = formAt.toArray(new Form[0]);
    for (int state = 0; state < states; state++) {
      for (Map.Entry<Character, Integer> edge : trie.get(state).entrySet()) {
        long key = key(state, edge.getKey());
        int slot = slot(key);
        while (keys[slot] != 0) {
          slot = slot + 1 & capacity - 1;
        }
        keys[slot] = key;
        targets[slot] = edge.getValue();
      }
    }
    for (char c = 0; c < ASCII; c++) {
      first[c] = edge(0, c);
    }
    linkFailures(trie);
  }

  static TermMatcher of(Collection<Term> terms) {
    return of(terms, "");
  }

  /** @param language by which texts are compared */
  static TermMatcher of(Collection<Term> terms, String language) {
    List<Map<Character, Integer>> trie = new ArrayList<>(List.of(new HashMap<>()));
    List<Form> formAt = new ArrayList<>();
    formAt.add(null);
    for (Term term : terms) {
      for (Term.Form form : term.forms()) {
        Folding text = Folding.of(form.text().strip().replaceAll("\\s+", " "), language);
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
          Map<Character, Integer> edges = trie.get(state);
          char c = text.lower(i);
          Integer next = edges.get(c);
          if (next == null) {
            next = trie.size();
            edges.put(c, next);
            trie.add(new HashMap<>(4));
            formAt.add(null);
          }
          state = next;
        }
        if (state != 0) {
          formAt.set(state, new Form(text, form.exact(), term, formAt.get(state)));
        }
      }
    }
    return new TermMatcher(trie, formAt, language);
  }

  /** Matches of whole words, leftmost first, of several at one place the longest; none overlap. */
  List<Match> find(String text) {
    return find(text.toCharArray(), text.length());
  }

  /** The same in the first {@code length} characters of an array, which is what a page's text is laid out in. */
  List<Match> find(char[] written, int length) {
    Folding text = Folding.of(written, length, language);
    CharSequence view = null;
    List<Match> found = null;
    int state = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      if (state == 0 && inWord) {
        // No term begins in the middle of a word.
        while (i < text.length() && isWordCharacter(text.lower(i))) {
          i++;
        }
        if (i == text.length()) {
          break;
        }
      }
      char c = text.lower(i);
      boolean within = inWord;
      inWord = isWordCharacter(c);
      within &= inWord;
      int next = next(state, c);
      while (next < 0 && state != 0) {
        state = fail[state];
        next = state == 0 && within ? -1 : next(state, c);
      }
      state = Math.max(next, 0);
      for (int s = forms[state] != null ? state : shorter[state]; s != 0; s = shorter[s]) {
        int from = i + 1 - forms[s].text().length();
        int start = text.start(from);
        int end = text.end(i);
        // Half of a letter that stands for two: the s of ß.
        boolean whole = (from == 0 || text.start(from - 1) < start) && (i + 1 == text.length() || text.start(i + 1) > text.start(i));
        view = view == null ? CharBuffer.wrap(written, 0, length) : view;
        Optional<Form> form = whole ? fitting(view, start, end, text, from, forms[s]) : Optional.empty();
        if (form.isPresent()) {
          found = found == null ? new ArrayList<>() : found;
          found.add(new Match(start, end, form.get().term()));
        }
      }
    }
    return found == null ? List.of() : withoutOverlaps(found);
  }

  // Other scripts may have no blanks between words.
  private static boolean isWordCharacter(char c) {
    return c < ASCII && Words.isWordPart(c);
  }

  private static List<Match> withoutOverlaps(List<Match> found) {
    found.sort(LEFTMOST_LONGEST);
    List<Match> kept = new ArrayList<>();
    int end = 0;
    for (Match match : found) {
      if (match.start() >= end) {
        kept.add(match);
        end = match.end();
      }
    }
    return kept;
  }

  // One that is written exactly so, before one that may be written in any case.
  private static Optional<Form> fitting(CharSequence text, int start, int end, Folding folded, int from, Form first) {
    Optional<Form> any = Optional.empty();
    for (Form form = first; form != null; form = form.other()) {
      if (fits(text, start, end, folded, from, form)) {
        if (form.exact()) {
          return Optional.of(form);
        }
        any = Optional.of(form);
      }
    }
    return any;
  }

  private static boolean fits(CharSequence text, int start, int end, Folding folded, int from, Form form) {
    if (form.exact()) {
      for (int i = 0; i < form.text().length(); i++) {
        if (folded.exact(from + i) != form.text().exact(i)) {
          return false;
        }
      }
    }
    return Words.startsAt(text, start) && Words.endsAt(text, end);
  }

  private int next(int state, char c) {
    return state == 0 && c < ASCII ? first[c] : edge(state, c);
  }

  private int edge(int state, char c) {
    long key = key(state, c);
    for (int slot = slot(key); keys[slot] != 0; slot = slot + 1 & keys.length - 1) {
      if (keys[slot] == key) {
        return targets[slot];
      }
    }
    return -1;
  }

  // Never 0, which marks a free slot: no form holds the character U+0000.
  private static long key(int state, char c) {
    return (long) state << 16 | c;
  }

  private int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
  }

  private void linkFailures(List<Map<Character, Integer>> trie) {
    Deque<Integer> queue = new ArrayDeque<>(trie.get(0).values());
    while (!queue.isEmpty()) {
      int state = queue.remove();
      for (Map.Entry<Character, Integer> edge : trie.get(state).entrySet()) {
        int suffix = fail[state];
        while (suffix != 0 && next(suffix, edge.getKey()) < 0) {
          suffix = fail[suffix];
        }
        int target = edge.getValue();
        fail[target] = Math.max(next(suffix, edge.getKey()), 0);
        shorter[target] = forms[fail[target]] != null ? fail[target] : shorter[fail[target]];
        queue.add(target);
      }
    }
  }
}
