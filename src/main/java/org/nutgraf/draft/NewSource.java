package org.nutgraf.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.parse.PlainYaml;
import org.nutgraf.draft.NewContent.Request;
import org.nutgraf.finding.SourceFile;

/** Adds an entry to the end of {@code sources.yaml}; what is there stays as it is, remarks and order included. */
final class NewSource {
  /** The answer of who says that it is not on the web, which having no address says as well. */
  static final String OFFLINE = "offline";

  private static final String PATH = "content/sources.yaml";
  /** What editors such as VS Code complete and check a new file with; "nutgraf schema sources.yaml" prints the same. */
  private static final String SCHEMA =
      "# yaml-language-server: $schema=https://nutgraf.github.io/nutgraf/docs/schema/sources.yaml.json\n";

  private NewSource() {}

  static Draft draft(Request request) {
    Optional<String> before = Optional.ofNullable(request.files().get(PATH)).map(SourceFile::text);
    Optional<Map<?, ?>> entries = entries(before.orElse(""));
    if (entries.isEmpty()) {
      return Draft.problem(
          PATH, "this file can't be read; mend it first (nutgraf check says what is wrong)");
    }
    TreeSet<String> taken = new TreeSet<>();
    entries.get().keySet().forEach(key -> taken.add(String.valueOf(key)));
    if (!request.id().isEmpty() && taken.contains(request.id())) {
      return Draft.problem(PATH, "there is a source \"" + request.id() + "\" already");
    }
    String id = request.id().isEmpty() ? Ids.unused(id(request), taken) : request.id();
    String entry = id + ":\n" + keys(request).keys("  ");
    String text = before
            .map(there -> there.isEmpty() || there.endsWith("\n") ? there : there + "\n")
            .filter(there -> !there.isEmpty())
            .orElse(SCHEMA)
        + entry;
    if (!isAdded(text, id, entries.get())) {
      return Draft.problem(
          PATH, "this file is not written as one entry below the other; add by hand:\n" + entry);
    }
    DraftFile file = DraftFile.text(PATH, text);
    List<Note> notes = new ArrayList<>();
    if (request.answer("url").isEmpty() && !request.answers().containsKey(OFFLINE)) {
      notes.add(new Note(PATH, "it has no address, so it says \"offline: true\"; --url gives one"));
    }
    notes.add(new Note(PATH, "cite it as [words](source:" + id + ")"));
    return Draft.of(before.map(file::replacing).orElse(file)).with(notes);
  }

  private static FrontMatterText keys(Request request) {
    FrontMatterText keys = new FrontMatterText()
        .add("title", request.answer("title"))
        .add("publisher", request.answer("publisher"))
        .add("url", request.answer("url"));
    if (request.answer("url").isEmpty()) {
      keys.add(OFFLINE, true);
    }
    return keys.date("date", request.answer("date")).add("note", request.answer("note"));
  }

  // As reuters-2026-01-29; of one without a date, by its title.
  private static String id(Request request) {
    String date = request.answer("date").replaceAll("[^0-9-].*", "");
    String publisher = Ids.of(request.answer("publisher"), "source");
    boolean dated = !date.isEmpty() && Edtf.parse(date).value().isPresent();
    return dated
        ? publisher + "-" + date
        : Ids.of(publisher + " " + request.answer("title"), "source");
  }

  private static Optional<Map<?, ?>> entries(String text) {
    PlainYaml yaml = PlainYaml.of(text);
    Object loaded = yaml.value().filter(value -> !value.equals("")).orElse(Map.of());
    return yaml.isReadable() && loaded instanceof Map<?, ?> map
        ? Optional.of(map)
        : Optional.empty();
  }

  // Whether the file now has one more entry and is otherwise what it was.
  private static boolean isAdded(String text, String id, Map<?, ?> before) {
    Map<Object, Object> rest = new HashMap<>(entries(text).orElse(Map.of()));
    return rest.remove(id) instanceof Map<?, ?> && rest.equals(before);
  }
}
