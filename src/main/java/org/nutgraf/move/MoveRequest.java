package org.nutgraf.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nutgraf.content.Names;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.source.Sources;
import org.nutgraf.source.Translations;

/** Finds out what somebody wants to be called otherwise. */
final class MoveRequest {
  private static final String CONTENT = Site.CONTENT;
  private static final String ARTICLE = "index.md";
  private static final Map<String, String> FOLDERS =
      Map.of("glossary/", "term", "timeline/", "event", "claims/", "claim");

  private static final Pattern OF_A_KIND =
      Pattern.compile("(.*/)?(glossary|timeline|claims|corrections)/[^/]*");

  private final Site site;
  private final Sources sources;
  private final Translations translations;

  MoveRequest(Site site, Sources sources) {
    this.site = site;
    this.sources = sources;
    this.translations = new Translations(sources, site.config().languages());
  }

  /**
   * @param from a file or a folder below {@code content/}, or a name such as {@code source:reuters}
   * @param to the same for afterwards; without a folder it stays where it is
   */
  Move read(String from, String to) throws CantMove {
    for (String kind : List.of("source", "term", "event", "claim")) {
      if (from.startsWith(kind + ":")) {
        return id(
            kind,
            from.substring(kind.length() + 1),
            to.startsWith(kind + ":") ? to.substring(kind.length() + 1) : to);
      }
    }
    String path = below(from);
    if (path.isEmpty() || path.equals(ARTICLE) || isStory(path) || path.endsWith("/" + ARTICLE)) {
      return story(
          path.endsWith(ARTICLE)
              ? path.substring(0, path.length() - ARTICLE.length())
              : path.isEmpty() ? "" : path + "/",
          to);
    }
    String file = sources.texts().containsKey(CONTENT + path) ? path : path + ".md";
    String original = translations.original(CONTENT + file);
    if (!original.equals(CONTENT + file)) {
      throw new CantMove(
          "content/" + file + " is a translation, and goes where " + original + " goes: move that");
    }
    if (!sources.texts().containsKey(CONTENT + file) || !file.endsWith(".md")) {
      List<String> known = new ArrayList<>();
      sources.textsBelow(CONTENT).keySet().stream()
          .filter(name -> name.endsWith(".md"))
          .map(name -> name.substring(CONTENT.length()))
          .forEach(known::add);
      throw new CantMove(
          "there is no file content/" + path + " to move; "
              + DidYouMean.hint("", path, known)
                  .orElse(
                      "name a page, a story, a term, an event or a claim by its file, a source as source:ID"));
    }
    return file(file, to);
  }

  private static String below(String path) {
    String plain = path.replace('\\', '/').replaceFirst("^(\\./)+", "").replaceFirst("/+$", "");
    return plain.equals(".") || plain.equals("content")
        ? ""
        : plain.startsWith(CONTENT) ? plain.substring(CONTENT.length()) : plain;
  }

  private boolean isStory(String folder) {
    return site.stories().stream().anyMatch(story -> story.folder().equals(folder + "/"));
  }

  private Move file(String file, String to) throws CantMove {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    String wanted = below(to);
    String target =
        (wanted.contains("/") ? "" : folder) + (wanted.endsWith(".md") ? wanted : wanted + ".md");
    if (!translations.original(CONTENT + target).equals(CONTENT + target)) {
      throw new CantMove("content/" + target + " would be the name of a translation");
    }
    String from = name(file);
    Optional<Move.Id> id = FOLDERS.entrySet().stream()
        .filter(kind -> folder.equals(kind.getKey()) || folder.endsWith("/" + kind.getKey()))
        .findFirst()
        .map(kind -> new Move.Id(
            kind.getValue(),
            kind.getValue().equals("term")
                ? ""
                : folder.substring(0, folder.length() - kind.getKey().length()),
            from,
            name(target)));
    if (id.isPresent() && !target.startsWith(folder)
        || id.isEmpty()
            && !target.substring(0, target.lastIndexOf('/') + 1).equals(folder)
            && (OF_A_KIND.matcher(target).matches() || OF_A_KIND.matcher(file).matches())) {
      throw new CantMove("content/" + file + " can't become content/" + target
          + ": it would be another kind of thing");
    }
    if (id.isPresent() && !Names.isFine(id.get().to())) {
      throw new CantMove("\"" + id.get().to() + "\" can't be part of an address; "
          + Names.hint(id.get().to()));
    }
    return checked(new Move(Map.of(CONTENT + file, CONTENT + target), id));
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.md$", "");
  }

  private Move id(String kind, String from, String to) throws CantMove {
    if (kind.equals("source")) {
      if (!site.citations().containsKey(from)) {
        throw new CantMove("there is no source \"" + from + "\"; "
            + DidYouMean.hint("", from, site.citations().keySet())
                .orElse("see content/sources.yaml"));
      }
      if (site.citations().containsKey(to) || !to.matches("[\\p{L}\\p{N}_-]+")) {
        throw new CantMove(
            site.citations().containsKey(to)
                ? "there is a source \"" + to + "\" already"
                : "\"" + to
                    + "\" can't be the id of a source; use letters, digits and hyphens only");
      }
      return new Move(Map.of(), Optional.of(new Move.Id(kind, "", from, to)));
    }
    String folder =
        kind.equals("term") ? "glossary/" : kind.equals("event") ? "timeline/" : "claims/";
    List<String> files = Stream.concat(
            Stream.of(""),
            kind.equals("term") ? Stream.empty() : site.stories().stream().map(Story::folder))
        .map(story -> story + folder + from + ".md")
        .filter(file -> sources.texts().containsKey(CONTENT + file))
        .distinct()
        .toList();
    if (files.size() != 1) {
      throw new CantMove(
          files.isEmpty()
              ? "there is no " + kind + " \"" + from + "\""
              : "several stories have a " + kind + " \"" + from + "\"; say which: "
                  + String.join(", ", files));
    }
    return file(files.get(0), to);
  }

  // All in its folder but what is other stories' and what all share.
  private Move story(String folder, String to) throws CantMove {
    String wanted = below(to).replaceFirst("/?index\\.md$", "");
    String target = wanted.isEmpty() ? "" : wanted + "/";
    for (String name : target.isEmpty() ? new String[0] : wanted.split("/")) {
      if (!Names.isFine(name)) {
        throw new CantMove("\"" + name + "\" can't be part of an address; " + Names.hint(name));
      }
    }
    if (!sources.texts().containsKey(CONTENT + folder + ARTICLE)) {
      throw new CantMove("there is no story to move: content/" + folder + ARTICLE + " is missing");
    }
    if (sources.texts().containsKey(CONTENT + target + ARTICLE)) {
      throw new CantMove("there is a story in content/" + target + " already");
    }
    Map<String, String> files = new TreeMap<>();
    List<String> others = site.stories().stream()
        .map(Story::folder)
        .filter(other -> !other.equals(folder) && other.startsWith(folder))
        .toList();
    Stream.concat(
            sources.textsBelow(CONTENT + folder).keySet().stream(),
            sources.assetsBelow(CONTENT + folder).keySet().stream())
        .filter(path -> others.stream().noneMatch(other -> path.startsWith(CONTENT + other)))
        .filter(path -> !folder.isEmpty()
            || !path.startsWith("content/glossary/")
                && !translations.original(path).equals("content/site.yaml")
                && !translations.original(path).equals("content/sources.yaml"))
        .forEach(path ->
            files.put(path, CONTENT + target + path.substring((CONTENT + folder).length())));
    return checked(new Move(files, Optional.empty()));
  }

  private Move checked(Move alone) throws CantMove {
    Map<String, String> all = new TreeMap<>(alone.files());
    // Translations go where their originals go.
    alone.files().forEach((from, to) -> site.config().languages().stream()
        .filter(language -> sources.texts().containsKey(Translations.place(from, language)))
        .forEach(language ->
            all.put(Translations.place(from, language), Translations.place(to, language))));
    Move move = new Move(all, alone.id());
    TreeSet<String> taken = new TreeSet<>(sources.texts().keySet());
    taken.addAll(sources.assets().keySet());
    taken.removeAll(move.files().keySet());
    for (Map.Entry<String, String> file : move.files().entrySet()) {
      if (file.getKey().equals(file.getValue())) {
        throw new CantMove(file.getKey() + " is called so already");
      }
      if (taken.contains(file.getValue())) {
        throw new CantMove(file.getValue() + " is there already");
      }
    }
    return move;
  }
}
