package org.nutgraf.markdown;

import static org.nutgraf.content.Site.CONTENT;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.content.Site;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;

/** Says of addresses that lead nowhere what was meant. Not of all: that takes long where much is there. */
final class LinkHints {
  /** Nobody reads more about one text. */
  private static final int MOST = 100;

  private final Site site;
  private final String folder;
  private int given;

  /** @param folder of the story that the text belongs to */
  LinkHints(Site site, String folder) {
    this.site = site;
    this.folder = folder;
  }

  /** About a page that isn't there. */
  String page(String path, String file, Location at) {
    Optional<String> hidden = site.hidden(file).map(why -> "the page is not shown: " + why);
    String beside = at.file().path().substring(0, at.file().path().lastIndexOf('/') + 1);
    List<String> near = site.pages().keySet().stream()
        .filter(p -> p.startsWith(beside))
        .map(p -> p.substring(beside.length()))
        .toList();
    return hidden
        .or(() -> outside(path))
        .or(() -> byName(path, file, beside))
        .or(() -> near("", path, near))
        .orElse("name the source file, as seen from this one: 02-section.md#heading");
  }

  // Somebody may leave out what an address outside the site begins with.
  private static Optional<String> outside(String path) {
    return path.startsWith("www.")
        ? Optional.of("did you mean: https://" + path)
        : Optional.of("did you mean: mailto:" + path)
            .filter(hint -> path.matches("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"));
  }

  // Somebody may write the address of a page, or its title, instead of its file.
  private Optional<String> byName(String path, String file, String folder) {
    String url = file.replaceAll("/index\\.(html|md)$|\\.html$", "") + "/";
    return site.pages().values().stream()
        .filter(page -> url.equals(CONTENT + page.url()) || page.title().equalsIgnoreCase(path))
        .map(page -> page.file().path())
        .filter(found -> found.startsWith(folder))
        .findFirst()
        .map(found -> "did you mean: " + found.substring(folder.length()));
  }

  /** About a heading that isn't there. */
  String heading(String anchor, Set<String> anchors) {
    return near("#", anchor, anchors)
        .orElse(
            anchors.isEmpty()
                ? "it has no headings"
                : given > MOST
                    ? "look for it there"
                    : "its headings: " + DidYouMean.some("#", anchors));
  }

  /** About a picture that isn't there. */
  String picture(String address, String file, String name) {
    return near("", name, site.images().keySet())
        .orElse(
            file.startsWith("static/")
                ? "put the file beside the text: what is in static/ is for templates"
                : address.isEmpty()
                    ? "write the name of its file, as seen from the text"
                    : "put the file where this says, as seen from the text");
  }

  /** About an entry that isn't there: else where it would be if it were. */
  String entry(String prefix, String id, Collection<String> known, Rule rule) {
    return near(prefix, id, known).orElseGet(() -> place(rule, id));
  }

  private String place(Rule rule, String id) {
    return switch (rule) {
      case UNKNOWN_TERM ->
        "write it as " + site.edition().place(CONTENT + "glossary/" + id + ".md");
      case UNKNOWN_SOURCE -> "list it in content/sources.yaml";
      case UNKNOWN_CLAIM -> "write it as " + CONTENT + folder + "claims/" + id + ".md";
      default -> "write it as " + CONTENT + folder + "timeline/" + id + ".md";
    };
  }

  /** Something whose name is nearly the same. */
  Optional<String> near(String prefix, String word, Collection<String> known) {
    return given++ < MOST ? DidYouMean.hint(prefix, word, known) : Optional.empty();
  }
}
