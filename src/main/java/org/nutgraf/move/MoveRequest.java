package org.nutgraf.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.Names;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.draft.FrontMatterText;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.MarkdownParser;
import org.nutgraf.markdown.OriginalWords;
import org.nutgraf.source.SourcePath;
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

  private final List<Site> languages;
  private final Site site;
  private final Sources sources;
  private final Translations translations;

  /** @param languages the site in each of its languages, the original first */
  MoveRequest(List<Site> languages, Sources sources) {
    this.languages = languages;
    this.site = languages.get(0);
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
    return checked(new Move(Map.of(CONTENT + file, CONTENT + target), id, Map.of()));
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
      return new Move(Map.of(), Optional.of(new Move.Id(kind, "", from, to)), Map.of());
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
    if (sources.texts().containsKey(CONTENT + target + ARTICLE)
        && !(target.isEmpty() && isMereHome())) {
      throw new CantMove("there is a story in content/" + target + " already");
    }
    Set<String> staying = folder.isEmpty() ? ofTheSite() : Set.of();
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
                && !staying.contains(translations.original(path)))
        .forEach(path ->
            files.put(path, CONTENT + target + path.substring((CONTENT + folder).length())));
    return checked(new Move(files, Optional.empty(), home(target, staying)));
  }

  // Where pages stay in content/ that belong to no story, the home page leads to the stories.
  private Map<String, String> home(String target, Set<String> staying) {
    Map<String, String> added = new TreeMap<>();
    if (!target.isEmpty() && staying.stream().anyMatch(path -> path.endsWith(".md"))) {
      languages.stream()
          .filter(site -> sources.texts().containsKey(site.edition().place(CONTENT + ARTICLE)))
          .forEach(site -> added.put(
              site.edition().place(CONTENT + ARTICLE),
              home(site, Optional.ofNullable(added.get(CONTENT + ARTICLE)))));
    }
    return added;
  }

  private static String home(Site site, Optional<String> original) {
    String title = site.config().title();
    String description = site.config().description();
    return new FrontMatterText()
        .add("title", title)
        .add("description", description.isBlank() ? title : description)
        .add(
            "translation_of",
            original
                .map(text -> OriginalWords.fingerprint(new SourceFile(CONTENT + ARTICLE, text)))
                .orElse(""))
        .file("");
  }

  // A home page with a title alone, which only leads to the stories, makes room for one.
  private boolean isMereHome() {
    return site.home()
        .filter(home -> home.pages().count() == 1 + home.extras().size()
            && home.events().isEmpty()
            && home.claims().isEmpty()
            && home.article().body().text().isBlank())
        .isPresent();
  }

  // What is in content/ and no part of the story there: its settings, its logo, and the pages
  // outside the sequence, such as an imprint, with their pictures; not those that the story's
  // events and corrections name.
  private Set<String> ofTheSite() {
    Set<String> staying = new TreeSet<>(Set.of("content/site.yaml", "content/sources.yaml"));
    site.config().look().logo().ifPresent(logo -> staying.add(CONTENT + logo.id()));
    site.home().ifPresent(home -> {
      Set<String> told = Stream.concat(
              home.events().stream().flatMap(event -> event.toldIn().stream()),
              home.corrections().stream().flatMap(correction -> correction.page().stream()))
          .map(ref -> CONTENT + ref.id())
          .collect(Collectors.toSet());
      for (Page page : home.extras()) {
        String path = page.file().path();
        if (!told.contains(path)) {
          staying.add(path);
          MarkdownParser.parse(page.body()).addresses().stream()
              .map(at -> SourcePath.resolve(path, at.text()))
              .filter(sources.assets()::containsKey)
              .forEach(staying::add);
        }
      }
    });
    return staying;
  }

  private Move checked(Move alone) throws CantMove {
    Map<String, String> all = new TreeMap<>(alone.files());
    // Translations go where their originals go.
    alone.files().forEach((from, to) -> site.config().languages().stream()
        .filter(language -> sources.texts().containsKey(Translations.place(from, language)))
        .forEach(language ->
            all.put(Translations.place(from, language), Translations.place(to, language))));
    Move move = new Move(all, alone.id(), alone.added());
    TreeSet<String> taken = new TreeSet<>(sources.texts().keySet());
    taken.addAll(sources.assets().keySet());
    taken.removeAll(move.files().keySet());
    if (isMereHome()) {
      taken.remove(CONTENT + ARTICLE);
    }
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
