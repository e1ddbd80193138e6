package org.nutgraf.move;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.content.Body;
import org.nutgraf.content.Claim;
import org.nutgraf.content.MenuEntry;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.MarkdownParser;
import org.nutgraf.source.SourcePath;

/** Changes all that refers to what moves, at the very places and nowhere else. */
final class Rewriting {
  private final Site site;
  private final Move move;
  private final Set<Edit> edits = new LinkedHashSet<>();

  /** A stretch of a text and what is to stand there. */
  private record Edit(Location at, String text) {}

  /** @param site in one language, with all that is held back, too */
  Rewriting(Site site, Move move) {
    this.site = site;
    this.move = move;
  }

  /** The texts that become others, by their paths before; each still has to be moved. */
  Map<String, String> texts() {
    site.terms().values().forEach(this::term);
    site.allStories().forEach(this::story);
    site.citations().values().stream()
        .filter(source -> isId("source", "", source.id()))
        .forEach(source -> sourceKey());
    site.config().look().logo().ifPresent(ref -> path(ref.at(), ref.id(), "content/site.yaml"));
    Stream.concat(
            site.config().look().menu().stream().flatMap(List::stream),
            site.config().look().footer().menu().stream())
        .filter(entry -> site.part(entry.to().id()).isEmpty() && entry.url().isEmpty())
        .map(MenuEntry::to)
        .forEach(ref -> path(ref.at(), ref.id(), "content/site.yaml"));
    Map<SourceFile, List<Edit>> byFile = edits.stream()
        // What a translation has from its original is changed there.
        .filter(edit -> site.edition().isOwn(edit.at().file().place()))
        .collect(Collectors.groupingBy(edit -> edit.at().file()));
    Map<String, String> texts = new TreeMap<>();
    byFile.forEach((file, list) -> texts.put(file.place(), applied(file.text(), list)));
    return texts;
  }

  private static String applied(String text, List<Edit> edits) {
    StringBuilder changed = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparing((Edit edit) -> edit.at().start()).reversed())
        .forEach(edit -> changed.replace(edit.at().start(), edit.at().end(), edit.text()));
    return changed.toString();
  }

  private void term(Term term) {
    term.seeAlso().forEach(ref -> id(ref, "term", ""));
    term.sources().forEach(ref -> id(ref, "source", ""));
    body(term.body(), "");
  }

  private void story(Story story) {
    String folder = story.folder();
    story.pages().forEach(page -> {
      page.image().ifPresent(ref -> path(ref.at(), ref.id(), page.file().path()));
      body(page.body(), folder);
    });
    story.events().forEach(event -> {
      event.sources().forEach(ref -> id(ref, "source", ""));
      event.toldIn().forEach(ref -> inStory(ref, folder));
      body(event.body(), folder);
    });
    story.claims().values().forEach(claim -> claim(claim, folder));
    story.corrections().forEach(correction -> {
      correction.page().ifPresent(ref -> inStory(ref, folder));
      body(correction.body(), folder);
    });
    story.flows().flows().forEach(flow -> {
      flow.sources().forEach(ref -> id(ref, "source", ""));
      flow.claim().ifPresent(ref -> id(ref, "claim", folder));
    });
  }

  private void claim(Claim claim, String folder) {
    claim.sources().forEach(ref -> id(ref, "source", ""));
    Stream.of(claim.followedBy(), claim.course().settles(), claim.course().open())
        .flatMap(List::stream)
        .forEach(ref -> id(ref, "claim", folder));
    claim.measure().partOf().ifPresent(ref -> id(ref, "claim", folder));
    body(claim.body(), folder);
  }

  private boolean isId(String kind, String folder, String name) {
    return move.id()
        .filter(id -> id.kind().equals(kind)
            && id.story().equals(id.isShared() ? "" : folder)
            && id.from().equals(name))
        .isPresent();
  }

  private void id(Ref ref, String kind, String folder) {
    if (isId(kind, folder, ref.id())) {
      value(ref.at(), move.id().get().to());
    }
  }

  // With the quotation marks that it has.
  private void value(Location at, String text) {
    String written = at.text();
    boolean quoted = written.length() > 1 && (written.startsWith("\"") || written.startsWith("'"));
    edits.add(new Edit(at, quoted ? written.charAt(0) + text + written.charAt(0) : text));
  }

  // Such as "page: 01-why.md", which is seen from the story's folder.
  private void inStory(Ref ref, String folder) {
    String before = Site.CONTENT + folder + ref.id();
    String story = move.path(Site.CONTENT + folder + "index.md").replaceFirst("index\\.md$", "");
    if (move.files().containsKey(before)
        && move.path(before).startsWith(story)
        && !move.path(before).substring(story.length()).equals(ref.id())) {
      value(ref.at(), move.path(before).substring(story.length()));
    }
  }

  private void path(Location at, String written, String base) {
    moved(written, base).ifPresent(path -> value(at, path));
  }

  private void sourceKey() {
    site.citations().get(move.id().get().from());
    Optional.ofNullable(site.citations().get(move.id().get().from()))
        .map(source -> source.at())
        .ifPresent(at -> value(at, move.id().get().to()));
  }

  private void body(Body body, String folder) {
    for (Location at : MarkdownParser.parse(body).addresses()) {
      String address = at.text();
      int colon = address.indexOf(':');
      String scheme = colon < 0 ? "" : address.substring(0, colon);
      if (List.of("term", "claim", "event", "source").contains(scheme)) {
        if (isId(scheme, folder, address.substring(colon + 1))) {
          edits.add(new Edit(at, scheme + ":" + move.id().get().to()));
        }
      } else if (List.of("claims", "amounts", "ledger").contains(scheme)) {
        listed(at, address, folder);
      } else if (colon < 0 && !address.startsWith("#")) {
        int end = Math.min(indexOf(address, '#'), indexOf(address, '?'));
        moved(address.substring(0, end).replace("%20", " "), body.file().path())
            .ifPresent(
                path -> edits.add(new Edit(at, path.replace(" ", "%20") + address.substring(end))));
      }
    }
  }

  private static int indexOf(String text, char c) {
    int at = text.indexOf(c);
    return at < 0 ? text.length() : at;
  }

  // Pictures name claims in their parameters: amounts:?claims=cost,price.
  private void listed(Location at, String address, String folder) {
    String changed = Stream.of(address.split("(?<=[?&])"))
        .map(part -> {
          int equals = part.indexOf('=');
          String end = part.endsWith("&") ? "&" : "";
          return equals < 0 || part.startsWith("status=")
              ? part
              : part.substring(0, equals + 1)
                  + Stream.of(part.substring(equals + 1, part.length() - end.length())
                          .split(",", -1))
                      .map(name -> isId("claim", folder, name) ? move.id().get().to() : name)
                      .collect(Collectors.joining(","))
                  + end;
        })
        .collect(Collectors.joining());
    if (!changed.equals(address)) {
      edits.add(new Edit(at, changed));
    }
  }

  /**
   * A path as it has to be written afterwards; empty if it may stay.
   *
   * @param base the file that it is seen from
   */
  private Optional<String> moved(String written, String base) {
    String target = SourcePath.resolve(base, written);
    boolean isFolder =
        !move.files().containsKey(target) && move.files().containsKey(target + "/index.md");
    String after = isFolder
        ? move.path(target + "/index.md").replaceFirst("/index\\.md$", "")
        : move.path(target);
    String from = move.path(base);
    if (!isKnown(target) && !isFolder || SourcePath.resolve(from, written).equals(after)) {
      return Optional.empty();
    }
    return Optional.of(
        written.startsWith("/")
            ? "/" + after.substring(Site.CONTENT.length())
            : relative(from.substring(0, from.lastIndexOf('/') + 1), after)
                + (isFolder && written.endsWith("/") ? "/" : ""));
  }

  private boolean isKnown(String path) {
    return move.files().containsKey(path)
        || site.pages().containsKey(site.edition().original(path))
        || site.pages().containsKey(path + "/index.md")
        || site.terms().values().stream()
            .anyMatch(term -> term.body().file().path().equals(path))
        || isPartOfSite(path)
        || path.startsWith(Site.CONTENT)
            && site.images().containsKey(path.substring(Site.CONTENT.length()));
  }

  // Such as content/glossary, which stays where it is; parts of a story go with it.
  private boolean isPartOfSite(String path) {
    String name = path.replaceFirst("^" + Site.CONTENT, "");
    return site.part(name)
        .flatMap(part -> part.of(site).findFirst())
        .filter(place -> place.url().equals(name + "/"))
        .isPresent();
  }

  private static String relative(String folder, String path) {
    List<String> from = new ArrayList<>(List.of(folder.split("/")));
    List<String> to = new ArrayList<>(List.of(path.split("/")));
    while (!from.isEmpty() && to.size() > 1 && from.get(0).equals(to.get(0))) {
      from.remove(0);
      to.remove(0);
    }
    return "../".repeat(from.size()) + String.join("/", to);
  }
}
