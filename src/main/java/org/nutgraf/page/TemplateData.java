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
import java.util.stream.Stream;

/** What templates of pages can print, read off the very types that they are given. */
public final class TemplateData {
  private static final Variable BODY = markup("body");
  private static final Variable TEXT = markup("text");
  private static final Variable NOTES = one("notes", View.Notes.class);

  /** What every page has. */
  static final List<Variable> EVERYWHERE = List.of(one("page", View.PageView.class), one("site", View.SiteView.class),
      one("head", View.Head.class), markup("front"), new Variable("t", "words of the interface, by their names", View.class));

  /** What the pages of each template have besides, by its name. */
  static final Map<String, List<Variable>> KINDS = kinds();

  private TemplateData() {}

  /**
   * Something that a template is given.
   *
   * @param said its type, in words
   * @param type the type whose parts can be asked for; {@link View} where it has none
   */
  record Variable(String name, String said, Class<?> type) {}

  private static Variable one(String name, Class<?> type) {
    return new Variable(name, type.getSimpleName(), type);
  }

  private static Variable list(String name, Class<?> type) {
    return new Variable(name, "list of " + type.getSimpleName(), type);
  }

  private static Variable markup(String name) {
    return new Variable(name, "markup", View.class);
  }

  private static Map<String, List<Variable>> kinds() {
    Variable story = one("story", View.StoryView.class);
    Variable stories = list("stories", View.StoryCard.class);
    Map<String, List<Variable>> kinds = new LinkedHashMap<>();
    kinds.put("article", List.of(BODY, TEXT, NOTES, story, stories));
    kinds.put("section", List.of(BODY, TEXT, NOTES, story, stories));
    kinds.put("home", List.of(BODY, stories));
    kinds.put("everything", List.of(BODY, TEXT, NOTES, story, list("sections", View.Chapter.class)));
    kinds.put("timeline", List.of(BODY, NOTES, one("timeline", View.TimelineView.class)));
    kinds.put("claims", List.of(new Variable("statuses", "list of text", View.class), list("groups", View.ClaimGroup.class)));
    kinds.put("glossary", List.of(one("glossary", View.GlossaryView.class)));
    kinds.put("term", List.of(BODY, TEXT, NOTES, one("term", View.TermView.class)));
    kinds.put("sources", List.of(BODY, list("sources", View.SourceNote.class)));
    kinds.put("corrections", List.of(BODY, NOTES, list("corrections", View.CorrectionView.class)));
    return kinds;
  }

  /** All of it, as a text for those who write templates. */
  public static String text() {
    StringBuilder text = new StringBuilder("Every page:\n");
    EVERYWHERE.forEach(variable -> line(variable.name(), variable.said(), text));
    KINDS.forEach((kind, variables) -> {
      text.append("\nhtml/").append(kind).append(".peb, markdown/").append(kind).append(".peb:\n");
      variables.forEach(variable -> line(variable.name(), variable.said(), text));
    });
    Deque<Class<?>> open = new ArrayDeque<>(Stream.concat(EVERYWHERE.stream(), KINDS.values().stream().flatMap(List::stream)).map(Variable::type).toList());
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
    Arrays.stream(type.getDeclaredMethods()).filter(TemplateData::isPart).sorted(Comparator.comparing(Method::getName))
        .forEach(method -> parts.putIfAbsent(method.getName(), method.getGenericReturnType()));
    return parts;
  }

  private static boolean isPart(Method method) {
    return Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0
        && !List.of("toString", "hashCode").contains(method.getName());
  }

  private static Stream<Class<?>> records(Type type) {
    return type instanceof ParameterizedType list ? records(list.getActualTypeArguments()[0])
        : Stream.<Class<?>>of((Class<?>) type).filter(Class::isRecord);
  }

  private static String said(Type type) {
    if (type instanceof ParameterizedType list) {
      return "list of " + said(list.getActualTypeArguments()[0]);
    }
    Class<?> plain = (Class<?>) type;
    return plain == String.class ? "text" : plain == int.class ? "number" : plain == boolean.class ? "true or false"
        : plain == Object.class ? "markup" : plain.getSimpleName();
  }
}
