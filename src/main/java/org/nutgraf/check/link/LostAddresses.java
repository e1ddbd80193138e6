package org.nutgraf.check.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nutgraf.content.Page;
import org.nutgraf.content.PageKind;
import org.nutgraf.content.Redirects;
import org.nutgraf.content.Site;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;

/** Addresses that a site had once, and that lead nowhere now: links and bookmarks of readers break. */
public final class LostAddresses {
  private final Site then;
  private final Site now;

  private LostAddresses(Site then, Site now) {
    this.then = then;
    this.now = now;
  }

  /** What is lost, in order of the addresses; what is held back now is meant to be gone. */
  public static List<Finding> of(Site then, Site now) {
    Set<String> known = new TreeSet<>(now.places().keySet());
    now.config().redirects().list().stream()
        .map(Redirects.Redirect::from)
        .forEach(from -> known.add(from.id()));
    now.pages().values().forEach(page -> page.aliases().forEach(alias -> known.add(alias.id())));
    LostAddresses lost = new LostAddresses(then, now);
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, PageKind.Place> address : then.places().entrySet()) {
      if (!known.contains(address.getKey())
          && !now.hidden().containsKey(address.getValue().source())) {
        findings.add(lost.finding(address.getKey(), address.getValue().source()));
      }
    }
    return findings;
  }

  /** One finding for a language that the site has no more; none if all its addresses are led on. */
  public static List<Finding> ofLanguage(Site then, Site now) {
    Set<String> known = new TreeSet<>();
    now.config()
        .redirects()
        .list()
        .forEach(redirect -> known.add(redirect.from().id()));
    String prefix = then.edition().prefix();
    List<String> lost = then.places().keySet().stream()
        .map(url -> prefix + url)
        .filter(url -> !known.contains(url))
        .toList();
    String language = then.config().language();
    return lost.isEmpty()
        ? List.of()
        : List.of(Finding.of(
            new SourceFile("content/site.yaml", "").whole(),
            Rule.LOST_ADDRESS,
            "the site was published in \"" + language + "\" too, and "
                + (lost.size() == 1
                    ? "the address /" + lost.get(0) + " leads"
                    : lost.size() + " addresses below /" + prefix + " lead")
                + " nowhere now",
            "name it under \"languages\" again, or say where each leads to now: redirects: { /"
                + lost.get(0) + ": /new/address/, … }"));
  }

  // A language's own files name addresses from its own root on.
  private Finding finding(String url, String source) {
    Optional<Page> page = Optional.ofNullable(then.pages().get(source))
        .filter(old -> url.equals(old.url()))
        .flatMap(this::today);
    String address = "/" + url;
    String message =
        "the address /" + then.edition().prefix() + url + " was published and leads nowhere now";
    return page.map(found -> Finding.of(
            found.address().at(),
            Rule.LOST_ADDRESS,
            message,
            "add it to the front matter of " + found.file().place() + ": aliases: [" + address
                + "]"))
        .orElseGet(() -> Finding.of(
            new SourceFile(now.edition().place("content/site.yaml"), "").whole(),
            Rule.LOST_ADDRESS,
            message,
            "say where it leads to now: redirects: { " + address + ": /new/address/ }"));
  }

  // The page as it is now: in the same file, or moved to another one with its title or its text.
  private Optional<Page> today(Page old) {
    return Optional.ofNullable(now.pages().get(old.file().path()))
        .or(() -> now.pages().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .filter(page -> !then.pages().containsKey(page.getKey()))
            .map(Map.Entry::getValue)
            .filter(page -> page.title().equals(old.title())
                || !old.body().text().isBlank()
                    && page.body().text().strip().equals(old.body().text().strip()))
            .findFirst());
  }
}
