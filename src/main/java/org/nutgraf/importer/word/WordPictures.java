package org.nutgraf.importer.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nutgraf.draft.Note;
import org.nutgraf.importer.reading.Nearby;

/** The pictures of a document that are parts of its archive. Others are named in notes, and never looked for. */
final class WordPictures implements Nearby {
  private final String name;
  private final WordArchive archive;
  private final Map<String, WordArchive.Relation> relations;
  private final List<Note> notes;
  /** Part → the name it is given here. */
  private final Map<String, String> named = new LinkedHashMap<>();

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** @param notes are added to */
  WordPictures(
      String name,
      WordArchive archive,
      Map<String, WordArchive.Relation> relations,
      List<Note> notes) {
    this.name = name;
    this.archive = archive;
    this.relations = relations;
    this.notes = notes;
  }

  /** What a relation of the text leads to. */
  Optional<WordArchive.Relation> relation(String id) {
    return Optional.ofNullable(relations.get(id));
  }

  /** The tag of a picture, by the element of a drawing that names it; empty if it is not in the document. */
  Optional<String> tag(WordXml reference, String alt) {
    Optional<String> part = Stream.of("r:embed", "r:id", "r:pict")
        .map(reference::get)
        .flatMap(id -> relation(id).stream())
        .filter(relation -> !relation.outside())
        .map(WordArchive.Relation::target)
        .filter(archive.parts()::containsKey)
        .findFirst();
    if (part.isEmpty()) {
      String address = Stream.of("r:link", "r:href", "r:embed", "r:id", "r:pict")
          .map(reference::get)
          .flatMap(id -> relation(id).stream())
          .map(WordArchive.Relation::target)
          .findFirst()
          .orElse(reference.get("src"));
      notes.add(
          new Note(name, "the picture " + address + " is not in the document and was left out"));
    }
    return part.map(
        path -> "<img src=\"" + file(path) + "\" alt=\"" + WordHtml.escaped(alt) + "\">");
  }

  /** Notes that something is not taken along. */
  void leftOut(String what) {
    told(what + " was left out");
  }

  void told(String message) {
    notes.add(new Note(name, message));
  }

  private String file(String path) {
    return named.computeIfAbsent(path, key -> {
      String ending = path.substring(path.lastIndexOf('.') + 1)
          .toLowerCase(Locale.ROOT)
          .replaceAll("[^a-z0-9]", "");
      String file = "picture-" + (named.size() + 1) + "." + (ending.equals("jpe") ? "jpg" : ending);
      files.put(file, archive.parts().get(path));
      return file;
    });
  }

  @Override
  public Optional<byte[]> bytes(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
