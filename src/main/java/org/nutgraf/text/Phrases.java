package org.nutgraf.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds words and phrases in a text, as whole words, in one pass: an automaton after Aho and Corasick, "Efficient string
 * matching: an aid to bibliographic search", Communications of the ACM 18 (1975). The cost does not grow with the number of
 * phrases.
 *
 * <p>Immutable. Texts are compared as {@link Folding} says; whether the case is right and the words are whole ({@link Words})
 * is decided at each candidate.
 */
public final class Phrases<T> {
  private static final int ASCII = 128;
  private static final boolean[] WORD = new boolean[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      WORD[c] = Words.isWordPart(c);
    }
  }

  /** @param exact whether upper and lower case must be as written */
  public record Phrase<T>(String text, boolean exact, T value) {
    /** A phrase with a capital letter is a name, and found as it is written; any other in either case. */
    static <T> Phrase<T> of(String text, T value) {
      return new Phrase<>(text, text.chars().anyMatch(Character::isUpperCase), value);
    }
  }

  /** What the letters of a phrase are, where they stand. */
  public enum Fit {
    WHOLE,
    OTHER_CASE,
    WITHIN_WORD
  }

  /** Characters {@code start} (inclusive) to {@code end} (exclusive) of a text. */
  public record Match<T>(int start, int end, T value, Fit fit) {
    public boolean overlaps(int from, int to) {
      return start < to && from < end;
    }
  }

  /**
   * @param other another phrase at the same state, which differs in case only, those whose case counts first; null for
   * none
   */
  private record Form<T>(Folding text, boolean exact, T value, @Nullable Form<T> other) {
    static <T> Form<T> with(@Nullable Form<T> first, Form<T> added) {
      return first == null || added.exact || !first.exact
          ? new Form<>(added.text, added.exact, added.value, first)
          : new Form<>(first.text, first.exact, first.value, with(first.other, added));
    }
  }

  // Edges in one open-addressed table, keyed by state and character: small, and one probe for most
  // characters.
  private final long[] keys;
  private final int[] targets;
  private final int[] fail;
  private final int[] shorter;
  private final List<@Nullable Form<T>> forms = new ArrayList<>();
  // Where the start leads for each ASCII character; most of a text is read there.
  private final int[] first = new int[ASCII];
  private final String language;
  private final @Nullable Phrases<T> others;

  public Phrases(Map<String, T> phrases) {
    this(phrases, null);
  }

  private Phrases(Map<String, T> phrases, @Nullable Phrases<T> others) {
    this(
        phrases.entrySet().stream()
            .map(phrase -> Phrase.of(phrase.getKey(), phrase.getValue()))
            .toList(),
        "",
        others);
  }

  /** @param language by which texts are compared; empty for none */
  public Phrases(List<Phrase<T>> phrases, String language) {
    this(phrases, language, null);
  }

  private Phrases(List<Phrase<T>> phrases, String language, @Nullable Phrases<T> others) {
    this.language = language;
    this.others = others;
    List<Map<Character, Integer>> trie = new ArrayList<>(List.of(new HashMap<>()));
    forms.add(null);
    phrases.forEach(phrase -> add(phrase, trie));
    int edges = trie.stream().mapToInt(Map::size).sum();
    int capacity = Integer.highestOneBit(Math.max(16, edges * 3)) << 1;
    keys = new long[capacity];
    targets = new int[capacity];
    fail = new int[trie.size()];
    shorter = new int[trie.size()];
    for (int state = 0; state < trie.size(); state++) {
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

  private void add(Phrase<T> phrase, List<Map<Character, Integer>> trie) {
    Folding text = Folding.of(phrase.text().strip(), language);
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      state = trie.get(state).computeIfAbsent(text.lower(i), c -> {
        trie.add(new HashMap<>(4));
        forms.add(null);
        return trie.size() - 1;
      });
    }
    if (state != 0) {
      forms.set(
          state,
          Form.with(forms.get(state), new Form<>(text, phrase.exact(), phrase.value(), null)));
    }
  }

  /** These phrases and some more, which costs little where these are many. */
  public Phrases<T> with(Map<String, T> more) {
    return more.isEmpty() ? this : new Phrases<>(more, this);
  }

  /** The phrases of a text in its order; of several at one place the longest; none overlap. */
  public List<Match<T>> find(String text) {
    return withoutOverlaps(whole(text));
  }

  /** All phrases of a text, also those that overlap, in no order. */
  public List<Match<T>> whole(String text) {
    return scan(text, false);
  }

  /** Wherever the letters of a phrase stand, also within words and in another case. */
  public List<Match<T>> everywhere(String text) {
    return scan(text, true);
  }

  /** The leftmost, of several at one place the longest, of these the first. */
  public static <T> List<Match<T>> withoutOverlaps(List<Match<T>> found) {
    if (found.size() < 2) {
      return found;
    }
    List<Match<T>> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingInt((Match<T> match) -> match.start())
        .thenComparingInt(match -> -match.end()));
    List<Match<T>> kept = new ArrayList<>();
    int end = 0;
    for (Match<T> match : sorted) {
      if (match.start() >= end) {
        kept.add(match);
        end = match.end();
      }
    }
    return kept;
  }

  private List<Match<T>> scan(String written, boolean everywhere) {
    Folding text = Folding.of(written, language);
    List<Match<T>> found = new ArrayList<>();
    for (Phrases<T> phrases = this; phrases != null; phrases = phrases.others) {
      phrases.scan(written, text, everywhere, found);
    }
    return found;
  }

  private void scan(String written, Folding text, boolean everywhere, List<Match<T>> found) {
    char[] chars = text.lower();
    int length = text.length();
    int state = 0;
    boolean inWord = false;
    for (int i = 0; i < length; i++) {
      if (state == 0) {
        i = beginning(chars, i, length, inWord, everywhere);
        if (i == length) {
          break;
        }
        inWord = false;
      }
      char c = chars[i];
      boolean within = inWord;
      inWord = !everywhere && c < ASCII && WORD[c];
      within &= inWord;
      int next = next(state, c);
      while (next < 0 && state != 0) {
        state = fail[state];
        next = state == 0 && within ? -1 : next(state, c);
      }
      state = Math.max(next, 0);
      for (int s = forms.get(state) != null ? state : shorter[state]; s != 0; s = shorter[s]) {
        for (Form<T> form = forms.get(s); form != null; form = form.other()) {
          int from = i + 1 - form.text().length();
          Fit fit = fit(written, text, from, i, form);
          if (fit == Fit.WHOLE || everywhere) {
            found.add(new Match<>(text.start(from), text.end(i), form.value(), fit));
          }
        }
      }
    }
  }

  // The next place where a phrase may begin, which is not in the middle of a word. Most of a text
  // is passed over here.
  private int beginning(char[] chars, int from, int length, boolean inWord, boolean everywhere) {
    boolean within = inWord;
    for (int i = from; i < length; i++) {
      char c = chars[i];
      // Other scripts may have no blanks between words.
      if (c >= ASCII) {
        return i;
      }
      boolean word = !everywhere && WORD[c];
      if (first[c] > 0 && !(within && word)) {
        return i;
      }
      within = word;
    }
    return length;
  }

  private static Fit fit(String written, Folding text, int from, int last, Form<?> form) {
    int start = text.start(from);
    // Half of a letter that stands for two: the s of ß.
    boolean letters = (from == 0 || text.start(from - 1) < start)
        && (last + 1 == text.length() || text.start(last + 1) > text.start(last));
    if (!letters) {
      return Fit.WITHIN_WORD;
    }
    Fit fit = Fit.WHOLE;
    for (int i = 0; form.exact() && i < form.text().length(); i++) {
      fit = text.exact(from + i) == form.text().exact(i) ? fit : Fit.OTHER_CASE;
    }
    return Words.startsAt(written, start) && Words.endsAt(written, text.end(last))
        ? fit
        : Fit.WITHIN_WORD;
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

  // Never 0, which marks a free slot: no phrase holds the character U+0000.
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
        shorter[target] = forms.get(fail[target]) != null ? fail[target] : shorter[fail[target]];
        queue.add(target);
      }
    }
  }
}
