package org.nutgraf.content.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nutgraf.content.Hidden;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Sources;
import org.nutgraf.text.Phrases;

/**
 * Holds back what only hidden texts tell of: a term, a claim, an event, a correction or a source that a draft needs would
 * give away what the draft is about. What no text tells of at all is shown.
 *
 * <p>Texts are searched for links, for ids in front matter and for the words of terms, not parsed: whoever names a thing
 * in any way tells of it.
 */
final class HeldBack {
  private static final Pattern LINK =
      Pattern.compile("(?<![\\p{L}\\p{N}_-])(term|claim|event|source):([\\p{L}\\p{N}._~-]+)");
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_~][\\p{L}\\p{N}._~-]*");
  /** Keys whose values are words for readers, not ids. */
  private static final Pattern PROSE = Pattern.compile(
      "(?m)^(?:title|term|short|aliases|plurals|value|amount|attribution|description|summary|date|end|as_of):.*$");

  private static final String WHY = "only what is not shown tells of it";

  private final Site site;
  private final Sources sources;
  private final Phrases<String> words;
  /** Entry → its file; sources have none of their own. */
  private final Map<String, SourceFile> entries = new LinkedHashMap<>();

  private final Set<String> tied = new HashSet<>();
  private final Map<String, Hidden> hidden = new LinkedHashMap<>();

  private HeldBack(Site site, Sources sources) {
    this.site = site;
    this.sources = sources;
    Map<String, String> forms = new LinkedHashMap<>();
    for (Term term : site.terms().values()) {
      entries.put("term:" + term.id(), term.body().file());
      forms.put(term.name(), "term:" + term.id());
      term.linkedForms().forEach(form -> forms.put(form.text(), "term:" + term.id()));
    }
    forms.keySet().removeIf(String::isBlank);
    this.words = new Phrases<>(forms);
    for (Story story : stories(site)) {
      story
          .claims()
          .values()
          .forEach(claim ->
              entries.put("claim:" + story.folder() + claim.id(), claim.body().file()));
      story.events().forEach(event -> {
        entries.put("event:" + story.folder() + event.id(), event.body().file());
        tie("event:" + story.folder() + event.id(), event.toldIn(), story);
      });
      story.corrections().forEach(correction -> {
        entries.put(
            "correction:" + story.folder() + correction.id(), correction.body().file());
        tie(
            "correction:" + story.folder() + correction.id(),
            correction.page().stream().toList(),
            story);
      });
    }
  }

  /** The site without them, if anything is hidden. */
  static Site of(Site site, Sources sources) {
    return site.hidden().isEmpty() ? site : new HeldBack(site, sources).site();
  }

  private static List<Story> stories(Site site) {
    return site.allStories().toList();
  }

  // An entry that names pages is shown if one of these is, and else not at all.
  private void tie(String entry, List<Ref> pages, Story story) {
    if (pages.stream().anyMatch(ref -> site.page(story, ref).isPresent())) {
      tied.add(entry);
    } else {
      pages.stream()
          .map(ref -> site.hidden().get(Site.CONTENT + story.folder() + ref.id()))
          .filter(why -> why != null)
          .findFirst()
          .ifPresent(why -> hidden.put(entry, why));
    }
  }

  private Site site() {
    Map<String, Hidden> told = new LinkedHashMap<>(hidden);
    for (Map.Entry<String, Hidden> file : new TreeMap<>(site.hidden()).entrySet()) {
      SourceFile text = sources.texts().get(file.getKey());
      mentions(text == null ? List.of() : List.of(text))
          .forEach(entry -> told.putIfAbsent(entry, file.getValue()));
    }
    Deque<String> next = new ArrayDeque<>(told.keySet());
    while (!next.isEmpty()) {
      String entry = next.remove();
      for (String other : mentions(file(entry))) {
        if (told.putIfAbsent(other, told.get(entry)) == null) {
          next.add(other);
        }
      }
    }
    told.keySet().removeAll(shown(told.keySet()));
    return told.isEmpty() ? site : without(told);
  }

  // What pages tell of, and what nothing hidden tells of, and all that these tell of in turn.
  private Set<String> shown(Set<String> told) {
    List<SourceFile> texts = new ArrayList<>();
    site.pages().values().forEach(page -> texts.add(page.file()));
    stories(site).forEach(story -> Optional.ofNullable(
            sources.texts().get(Site.CONTENT + story.folder() + "flows.yaml"))
        .ifPresent(texts::add));
    Set<String> shown = new HashSet<>(mentions(texts));
    shown.addAll(tied);
    entries.keySet().stream().filter(entry -> !told.contains(entry)).forEach(shown::add);
    shown.removeAll(hidden.keySet());
    Deque<String> next = new ArrayDeque<>(shown);
    while (!next.isEmpty()) {
      for (String other : mentions(file(next.remove()))) {
        if (!hidden.containsKey(other) && shown.add(other)) {
          next.add(other);
        }
      }
    }
    return shown;
  }

  private List<SourceFile> file(String entry) {
    return Optional.ofNullable(entries.get(entry)).stream().toList();
  }

  private Set<String> mentions(Collection<SourceFile> files) {
    Set<String> found = new HashSet<>();
    for (SourceFile file : files) {
      String folder = folder(file.path());
      String text = file.text();
      Matcher link = LINK.matcher(text);
      while (link.find()) {
        add(link.group(1), link.group(2), folder, found);
      }
      int end = file.path().endsWith(".yaml") ? text.length() : text.indexOf("\n---", 1);
      Matcher id = ID.matcher(PROSE.matcher(text.substring(0, Math.max(0, end))).replaceAll(""));
      while (id.find()) {
        List.of("term", "claim", "event", "source")
            .forEach(kind -> add(kind, id.group(), folder, found));
      }
      words.find(text).forEach(match -> found.add(match.value()));
    }
    return found;
  }

  private void add(String kind, String id, String folder, Set<String> found) {
    String entry = kind + ":" + (kind.equals("claim") || kind.equals("event") ? folder : "") + id;
    if (entries.containsKey(entry) || kind.equals("source") && site.citations().containsKey(id)) {
      found.add(entry);
    }
  }

  // The folder of the story that a file belongs to; an entry lies one folder deeper.
  private static String folder(String path) {
    String folder =
        path.substring(Math.min(path.length(), Site.CONTENT.length()), path.lastIndexOf('/') + 1);
    return StoryParser.kind(folder)
        .map(kind -> folder.substring(0, folder.length() - kind.length()))
        .orElse(folder);
  }

  private Site without(Map<String, Hidden> held) {
    Map<String, Hidden> all = new HashMap<>(site.hidden());
    held.forEach(
        (entry, why) -> file(entry).forEach(file -> all.putIfAbsent(file.path(), why.whole(WHY))));
    SortedMap<String, Term> terms = new TreeMap<>(site.terms());
    terms.keySet().removeIf(id -> held.containsKey("term:" + id));
    var citations = new TreeMap<>(site.citations());
    citations.keySet().removeIf(id -> held.containsKey("source:" + id));
    return new Site(
        site.config(),
        new Site.Contents(
            site.home().map(story -> without(held, story)),
            site.stories().stream().map(story -> without(held, story)).toList(),
            site.topics(),
            terms,
            citations,
            site.pages(),
            all,
            site.images()),
        site.wording(),
        site.kinds(),
        site.findings());
  }

  private static Story without(Map<String, Hidden> held, Story story) {
    var claims = new TreeMap<>(story.claims());
    claims.keySet().removeIf(id -> held.containsKey("claim:" + story.folder() + id));
    return new Story(
        story.folder(),
        story.article(),
        story.sections(),
        story.extras(),
        story.events().stream()
            .filter(event -> !held.containsKey("event:" + story.folder() + event.id()))
            .toList(),
        claims,
        story.flows(),
        story.corrections().stream()
            .filter(
                correction -> !held.containsKey("correction:" + story.folder() + correction.id()))
            .toList());
  }
}
