package org.nutgraf.trace;

import java.util.AbstractMap;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A map that notes what it is asked for: a single entry, whether there is any, or all of it. Kinds of questions are its own
 * name, and that with {@link #ANY} and {@link #ALL}.
 */
public final class AskedMap<V> extends AbstractMap<String, V> implements SortedMap<String, V> {
  public static final String ANY = ", any";
  public static final String ALL = ", all";

  private final Map<String, V> all;
  private final String about;
  private final String scope;
  private final Trace trace;

  /**
   * @param all what is really there
   * @param about the kind of question
   * @param scope goes before the names in questions; empty for a map of the whole site
   */
  public AskedMap(Map<String, V> all, String about, String scope, Trace trace) {
    this.all = all;
    this.about = about;
    this.scope = scope;
    this.trace = trace;
  }

  /**
   * Says how questions about the entries of a map are answered.
   *
   * @param value what of an entry is looked at
   */
  public static <V> void know(
      Answers answers, String about, Map<String, V> map, Function<? super V, ?> value) {
    answers.know(about, name -> Optional.ofNullable(map.get(name)).map(value));
    answers.know(about + ANY, name -> map.isEmpty());
    answers.know(about + ALL, name -> map.entrySet().stream()
        .collect(Collectors.toMap(Entry::getKey, entry -> value.apply(entry.getValue()))));
  }

  @Override
  public @Nullable V get(Object key) {
    trace.ask(about, scope + key);
    return all.get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return get(key) != null;
  }

  @Override
  public boolean isEmpty() {
    trace.ask(about + ANY, scope);
    return all.isEmpty();
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return whole().entrySet();
  }

  private SortedMap<String, V> whole() {
    trace.ask(about + ALL, scope);
    return all instanceof SortedMap<String, V> sorted ? sorted : new TreeMap<>(all);
  }

  @Override
  public @Nullable Comparator<? super String> comparator() {
    return null;
  }

  @Override
  public SortedMap<String, V> subMap(String from, String to) {
    return whole().subMap(from, to);
  }

  @Override
  public SortedMap<String, V> headMap(String to) {
    return whole().headMap(to);
  }

  @Override
  public SortedMap<String, V> tailMap(String from) {
    return whole().tailMap(from);
  }

  @Override
  public String firstKey() {
    return whole().firstKey();
  }

  @Override
  public String lastKey() {
    return whole().lastKey();
  }
}
