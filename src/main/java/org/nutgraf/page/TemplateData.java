package org.nutgraf.page;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What templates of pages can print, read off the very types that they are given. */
public final class TemplateData {
  static final Variable BODY = markup("body");
  static final Variable TEXT = markup("text");
  static final Variable NOTES = one("notes", NoteViews.Notes.class);
  static final Variable STORY = one("story", StoryViews.StoryView.class);
  static final Variable LISTING = one("listing", StoryViews.Listing.class);
  static final Variable STORIES = list("stories", StoryViews.StoryCard.class);

  /** What every page has. */
  static final List<Variable> EVERYWHERE = List.of(
      one("page", PageViews.PageView.class),
      one("site", PageViews.SiteView.class),
      one("head", PageViews.Head.class),
      markup("front"),
      new Variable("t", "words of the interface, by their names", View.class));

  private TemplateData() {}

  /**
   * Something that a template is given.
   *
   * @param said its type, in words
   * @param type the type whose parts can be asked for; {@link View} where it has none
   */
  record Variable(String name, String said, Class<?> type) {}

  static Variable one(String name, Class<?> type) {
    return new Variable(name, type.getSimpleName(), type);
  }

  static Variable list(String name, Class<?> type) {
    return new Variable(name, "list of " + type.getSimpleName(), type);
  }

  private static Variable markup(String name) {
    return new Variable(name, "markup", View.class);
  }

  static Variable texts(String name) {
    return new Variable(name, "list of text", View.class);
  }

  /** What the pages of each template have besides, by its name. */
  static SortedMap<String, List<Variable>> kinds(List<Pages> kinds) {
    SortedMap<String, List<Variable>> data = new TreeMap<>();
    kinds.forEach(kind -> data.putAll(kind.data()));
    return data;
  }

  /** All data of all templates, as a text for those who write templates. */
  public static String text() {
    Map<String, List<Variable>> kinds = kinds(PageKinds.SHIPPED);
    StringBuilder text = new StringBuilder("Every page:\n");
    EVERYWHERE.forEach(variable -> line(variable.name(), variable.said(), text));
    kinds.forEach((kind, variables) -> {
      text.append("\nhtml/").append(kind).append(".peb, markdown/").append(kind).append(".peb:\n");
      variables.forEach(variable -> line(variable.name(), variable.said(), text));
    });
    Deque<Class<?>> open = new ArrayDeque<>(
        Stream.concat(EVERYWHERE.stream(), kinds.values().stream().flatMap(List::stream))
            .map(Variable::type)
            .toList());
    Set<Class<?>> seen = new LinkedHashSet<>(List.of(View.class));
    while (!open.isEmpty()) {
      Class<?> type = open.remove();
      if (seen.add(type)) {
        text.append('\n').append(type.getSimpleName()).append(":\n");
        parts(type).forEach((name, part) -> {
          line(name, said(part), text);
          records(part).forEach(open::add);
        });
      }
    }
    return text.toString();
  }

  private static void line(String name, String said, StringBuilder text) {
    text.append("  ").append(name).append(": ").append(said).append('\n');
  }

  /** What can be asked of a type, in the order in which it has it. */
  static Map<String, Type> parts(Class<?> type) {
    Map<String, Type> parts = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      parts.put(component.getName(), component.getGenericType());
    }
    Arrays.stream(type.getDeclaredMethods())
        .filter(TemplateData::isPart)
        .sorted(Comparator.comparing(Method::getName))
        .forEach(method -> parts.putIfAbsent(method.getName(), method.getGenericReturnType()));
    return parts;
  }

  private static boolean isPart(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && method.getParameterCount() == 0
        && !List.of("toString", "hashCode").contains(method.getName());
  }

  private static Stream<Class<?>> records(Type type) {
    return type instanceof ParameterizedType list
        ? records(list.getActualTypeArguments()[0])
        : Stream.<Class<?>>of((Class<?>) type).filter(Class::isRecord);
  }

  private static String said(Type type) {
    if (type instanceof ParameterizedType list) {
      return "list of " + said(list.getActualTypeArguments()[0]);
    }
    Class<?> plain = (Class<?>) type;
    return plain == String.class
        ? "text"
        : plain == int.class
            ? "number"
            : plain == boolean.class
                ? "true or false"
                : plain == Object.class ? "markup" : plain.getSimpleName();
  }
}
