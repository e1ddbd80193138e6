package org.nutgraf.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What pure functions made of their arguments in the build before and in this one, so that a build makes anew only what
 * has other ingredients.
 *
 * <p>A key holds everything the result depends on and is compared by value, so nothing can be stale; what a build didn't
 * ask for is forgotten after it, so nothing piles up. Safe for use by several threads of one build.
 */
public final class Memo {
  /** A key of something that lasts longer than the program runs. */
  private record Found(long digest) {}

  /** Something that was made, with what was asked for it. */
  private record Made(Trace trace, Object value) {}

  private final boolean keeps;
  private Map<Object, Object> before;
  private Map<Object, Object> now = new ConcurrentHashMap<>();
  private final Map<String, Memo> parts = new ConcurrentHashMap<>();

  public Memo() {
    this(true, Map.of());
  }

  private Memo(boolean keeps, Map<Object, Object> before) {
    this.keeps = keeps;
    this.before = before;
  }

  /** For a single build: it makes everything when it is asked, as comparing costs more where nothing was made before. */
  public static Memo forgetful() {
    return new Memo(false, Map.of());
  }

  /** The same, which knows what another run of the program has {@link #found}. */
  public static Memo knowing(Map<Long, Set<String>> found) {
    Map<Object, Object> known = new HashMap<>();
    found.forEach((digest, texts) -> known.put(new Found(digest), texts));
    return new Memo(false, known);
  }

  /** For builds side by side: they know what the build before had made of keys, and keep nothing. */
  public Memo frozen() {
    return new Memo(false, before);
  }

  /** What {@code make} makes of the key; a key's type must tell what is made of it. */
  @SuppressWarnings("unchecked")
  public <K, V> V get(K key, Function<? super K, ? extends V> make) {
    if (!keeps) {
      V known = before.isEmpty() ? null : (V) before.get(key);
      return known == null ? make.apply(key) : known;
    }
    Object found = now.get(key);
    if (found == null) {
      found = before.get(key);
      found = found == null ? make.apply(key) : found;
      Object other = now.putIfAbsent(key, found);
      found = other == null ? found : other;
    }
    return (V) found;
  }

  /**
   * What {@code make} makes, which takes so long that it is worth keeping from one run of the program to the next.
   *
   * @param digest of all that the result depends on, and of what it is
   */
  public Set<String> find(long digest, Supplier<Set<String>> make) {
    Found key = new Found(digest);
    Set<String> texts = get(key, same -> make.get());
    // Also where nothing else is kept: it is for the next run.
    now.put(key, texts);
    return texts;
  }

  /** All that was found in this build, by its digest. */
  @SuppressWarnings("unchecked")
  public Map<Long, Set<String>> found() {
    Map<Long, Set<String>> found = new TreeMap<>();
    now.forEach((key, value) -> {
      if (key instanceof Found known) {
        found.put(known.digest(), (Set<String>) value);
      }
    });
    return found;
  }

  /**
   * What {@code make} makes, if what it asks for isn't answered as it was in the build before.
   *
   * @param key what is made
   * @param answers as they are now
   * @param around of what this is a part of
   * @param make is given the trace to note its questions in
   */
  @SuppressWarnings("unchecked")
  public <V> V get(Object key, Answers answers, Trace around, Function<Trace, V> make) {
    if (!keeps) {
      return make.apply(around);
    }
    Made made = (Made) now.get(key);
    if (made == null) {
      made = (Made) before.get(key);
      if (made == null || answers.changed(made.trace()).isPresent()) {
        Trace trace = new Trace(answers);
        made = new Made(trace, make.apply(trace));
      }
      now.put(key, made);
    }
    around.add(made.trace());
    return (V) made.value();
  }

  /** The memo of a part of each build, where the same keys mean other things; this one itself for a part without a name. */
  public Memo part(String name) {
    return name.isEmpty() || !keeps ? this : parts.computeIfAbsent(name, first -> new Memo());
  }

  /** Ends a build: what it asked for is kept for the next. */
  public void turn() {
    parts.values().forEach(Memo::turn);
    if (keeps) {
      before = now;
      now = new ConcurrentHashMap<>(before.size());
    }
  }
}
