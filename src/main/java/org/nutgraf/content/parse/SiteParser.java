package org.nutgraf.content.parse;

import static org.nutgraf.content.Site.CONTENT;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nutgraf.content.Citation;
import org.nutgraf.content.Edition;
import org.nutgraf.content.Hidden;
import org.nutgraf.content.Page;
import org.nutgraf.content.PageKind;
import org.nutgraf.content.Site;
import org.nutgraf.content.Site.Contents;
import org.nutgraf.content.Site.Wording;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.content.Visibility;
import org.nutgraf.content.keys.SiteKeys;
import org.nutgraf.content.parse.LanguageFiles.LanguageFile;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.source.Asset;
import org.nutgraf.source.Sources;
import org.nutgraf.source.Translations;
import org.nutgraf.source.git.FileDates;
import org.nutgraf.text.Inflection;
import org.nutgraf.text.Language;
import org.nutgraf.text.Messages;
import org.nutgraf.trace.Memo;

/** Makes a {@link Site} in one language of its source files. */
final class SiteParser {
  static final String SITE = CONTENT + "site.yaml";
  static final String SOURCES = CONTENT + "sources.yaml";
  static final String GLOSSARY = CONTENT + "glossary/";

  private final Sources sources;
  private final Visibility visibility;
  private final List<PageKind> kinds;
  private final Memo memo;
  private final Optional<Site> original;
  private final Optional<String> language;
  private final List<Finding> findings;
  private final LanguageFiles languages;
  private final MessagesParser messages;

  /** The entries of {@code sources.yaml}; a key for the memo. */
  private record Citations(SourceFile file) {}

  /** The glossary, whose terms must keep apart; a key for the memo. */
  private record Glossary(
      List<SourceFile> files,
      SortedMap<String, SourceFile> languages,
      String language,
      ZoneId zone) {}

  /** A language, whose interface words must fit the templates; a key for the memo. */
  private record Tongue(SortedMap<String, SourceFile> templates, String language) {}

  /**
   * What the files about a language say.
   *
   * @param words of the interface
   */
  private record Spoken(Language language, Messages words, Inflection inflection) {}

  /** What a language's words say of the direction of writing; a key for the memo. */
  private record Direction(SortedMap<String, SourceFile> words, String language) {}

  /** What was read, with what is wrong with it. */
  private record Read<T>(T value, List<Finding> findings) {}

  /** @param original of which this is a translation; empty for the original itself */
  SiteParser(
      Sources sources,
      Visibility visibility,
      List<PageKind> kinds,
      Memo memo,
      Optional<Site> original,
      String language) {
    this.sources = sources;
    this.visibility = visibility;
    this.kinds = kinds;
    this.memo = memo;
    this.original = original;
    this.language = Optional.of(language).filter(tag -> !tag.isEmpty());
    this.findings = new ArrayList<>(sources.findings());
    this.languages = LanguageFiles.of(sources);
    this.messages = new MessagesParser(sources, languages);
  }

  /** @param baseUrl replaces the one of {@code site.yaml} */
  Site site(Optional<String> baseUrl) {
    SiteConfig config = config(baseUrl);
    Spoken spoken = spoken(config.language());
    SortedMap<String, Citation> citations = Optional.ofNullable(sources.texts().get(SOURCES))
        .map(file -> read(new Citations(file), found -> CitationParser.parse(file, found)))
        .orElseGet(TreeMap::new);
    Glossary glossary = new Glossary(
        List.copyOf(sources.textsBelow(GLOSSARY).values()),
        new TreeMap<>(sources.textsBelow(LanguageFiles.FOLDER)),
        config.language(),
        config.timezone());
    Map<String, Hidden> hidden = new HashMap<>();
    SortedMap<String, Term> terms = new TreeMap<>();
    for (Planned<Term> term :
        read(glossary, found -> terms(glossary, spoken.inflection(), found))) {
      Optional<Hidden> why = term.schedule().hidden(visibility).or(() -> withheld(term.file()));
      why.ifPresentOrElse(
          found -> hidden.put(term.file().path(), found),
          () -> terms.put(term.item().id(), term.item()));
    }
    TreeSet<String> folders = new TreeSet<>();
    for (String path : sources.textsBelow(CONTENT).keySet()) {
      if (path.endsWith("/index.md")) {
        folders.add(path.substring(CONTENT.length(), path.length() - "index.md".length()));
      }
    }
    Map<String, StoryParser> stories = new TreeMap<>();
    FileDates dates = config.gitDates() ? sources.dates() : FileDates.NONE;
    for (String folder : folders) {
      stories.put(folder, new StoryParser(folder, config, visibility, dates, memo, this::withheld));
    }
    ContentFiles.deal(sources, stories, findings);
    stories.values().parallelStream().forEach(StoryParser::parse);
    stories.values().forEach(story -> findings.addAll(story.findings()));
    List<Story> parsed = new ArrayList<>();
    Map<String, Page> pages = new HashMap<>();
    for (StoryParser parser : stories.values()) {
      parser.story(pages, hidden).ifPresent(parsed::add);
    }
    Optional<Story> home =
        parsed.stream().filter(story -> story.folder().isEmpty()).findFirst();
    List<Story> others =
        parsed.stream().filter(story -> !story.folder().isEmpty()).toList();
    if (parsed.isEmpty() && findings.stream().noneMatch(Finding::isError)) {
      findings.add(Finding.of(
          new SourceFile(CONTENT + "index.md", "").whole(),
          Rule.NO_CONTENT,
          "there is no page to show",
          hidden.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .findFirst()
              .map(page -> page.getKey() + " is not shown: " + page.getValue().why())
              .orElse("write the article as content/index.md")));
    }
    SortedMap<String, Asset> images = new TreeMap<>();
    sources
        .assetsBelow(CONTENT)
        .forEach((path, asset) -> images.put(path.substring(CONTENT.length()), asset));
    Site site = HeldBack.of(
        new Site(
            config,
            new Contents(home, others, topics(parsed), terms, citations, pages, hidden, images),
            new Wording(
                spoken.words(), spoken.language(), language.map(Edition::of).orElse(Edition.ONLY)),
            kinds,
            List.of()),
        sources);
    findings.addAll(Undated.of(site, dates));
    new References(site, findings).check();
    new LookReferences(site, findings)
        .check(sources.textsBelow("templates/html/").keySet());
    return site.with(List.copyOf(findings));
  }

  // A tag that some write in another way than others is called as the first story does.
  private static SortedMap<String, String> topics(List<Story> stories) {
    SortedMap<String, String> topics = new TreeMap<>();
    stories.stream()
        .filter(story -> stories.size() > 1)
        .forEach(story -> story.topics().forEach(topics::putIfAbsent));
    return topics;
  }

  // What the original keeps back is kept back in other languages too.
  private Optional<Hidden> withheld(SourceFile entry) {
    return original.map(site -> site.hidden().get(entry.path()));
  }

  private SiteConfig config(Optional<String> baseUrl) {
    SourceFile file = sources.texts().get(SITE);
    List<String> pages = kinds.stream().map(PageKind::name).toList();
    if (file != null && language.isPresent() && file.original().isEmpty()) {
      file = new SourceFile(Translations.place(SITE, language.get()), "").of(file);
    }
    if (file == null) {
      file = new SourceFile(SITE, "");
      if (!sources.textsBelow(CONTENT).isEmpty()) {
        findings.add(Finding.of(
            file.whole(),
            Rule.NO_CONTENT,
            "this file is missing",
            "write at least \"title: …\" and \"base_url: https://…/\" into it"));
      }
      return SiteConfigParser.parse(
          Yaml.file(file, SiteKeys.SITE, new ArrayList<>()).silent(),
          baseUrl,
          language,
          this::direction,
          pages);
    }
    return SiteConfigParser.parse(
        Yaml.file(file, SiteKeys.SITE, findings), baseUrl, language, this::direction, pages);
  }

  private Optional<String> direction(String language) {
    return memo.get(
        new Direction(new TreeMap<>(sources.textsBelow(LanguageFiles.FOLDER)), language),
        key -> messages.direction(language));
  }

  private Spoken spoken(String tag) {
    Spoken spoken = read(
        new Tongue(new TreeMap<>(sources.textsBelow("templates/")), tag),
        found -> spoken(tag, found));
    String unknown = Languages.unknown(spoken.language());
    String key = original.isPresent() ? "languages" : "language";
    if (!unknown.isEmpty() && sources.texts().containsKey(SITE)) {
      SourceFile site = sources.texts().get(SITE);
      findings.add(Finding.of(
          Yaml.file(site.original().orElse(site), SiteKeys.SITE, new ArrayList<>())
              .valueAt(key),
          Rule.UNTRANSLATED,
          "of the language \"" + tag + "\" nothing is known about " + unknown
              + ", so checks that need it are off",
          "\"nutgraf messages " + tag + "\" writes the file to fill"));
    }
    return spoken;
  }

  private Spoken spoken(String tag, List<Finding> findings) {
    List<LanguageFile> files = languages.about(tag);
    Spoken spoken = new Spoken(
        LanguageParser.parse(tag, files),
        messages.parse(tag, findings),
        LanguageParser.inflection(files));
    Stream.concat(languages.of("en").stream(), files.stream())
        .distinct()
        .forEach(file -> findings.addAll(file.findings()));
    unused(findings);
    return spoken;
  }

  // A site's own files of words in places where nobody looks for them.
  private void unused(List<Finding> findings) {
    sources.textsBelow("templates/").values().stream()
        .filter(file -> file.path().matches(".*\\.ya?ml"))
        .filter(file -> !file.path().equals(LanguageFiles.path(file.stem())))
        .forEach(file -> findings.add(Finding.of(
            file.whole(),
            Rule.UNEXPECTED_FILE,
            "this file is not used",
            "what a language says is written in " + LanguageFiles.path(file.stem())
                + ", the words of pages below \"interface:\"")));
  }

  /** Reads something unless it was read before; the key holds all that it depends on. */
  private <T> T read(Object key, Function<List<Finding>, T> reader) {
    Read<T> read = memo.get(key, missing -> {
      List<Finding> found = new ArrayList<>();
      T value = reader.apply(found);
      return new Read<>(value, List.copyOf(found));
    });
    findings.addAll(read.findings());
    return read.value();
  }

  private static List<Planned<Term>> terms(
      Glossary glossary, Inflection inflection, List<Finding> findings) {
    TermParser parser = new TermParser(inflection, glossary.zone(), findings);
    for (SourceFile file : glossary.files()) {
      if (file.path().endsWith(".md") && file.path().indexOf('/', GLOSSARY.length()) < 0) {
        parser.add(file);
      } else {
        findings.add(
            ContentFiles.stray(file, "glossary entries are files such as content/glossary/aws.md"));
      }
    }
    return parser.terms();
  }
}
