package org.nutgraf.check.claim;

import static org.nutgraf.content.Site.CONTENT;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nutgraf.check.galley.KeyPlace;
import org.nutgraf.check.galley.Weighing;
import org.nutgraf.check.link.LostAddresses;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Correction;
import org.nutgraf.content.Now;
import org.nutgraf.content.Page;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.content.Visibility;
import org.nutgraf.content.parse.ContentParser;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.page.PageKinds;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.page.RenderedStory;
import org.nutgraf.source.Sources;
import org.nutgraf.source.git.GitHistory;
import org.nutgraf.trace.Memo;

/**
 * Claims that readers have seen and that say something else since, though no correction was published. A
 * correction counts if its file is new and it concerns the whole story or a page that shows the claim. And addresses that
 * readers have known and that lead nowhere since.
 */
public final class ClaimHistory {
  private final RenderedSite now;
  private final Set<String> oldFiles;
  private final Map<String, RenderedStory> rendered = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private ClaimHistory(RenderedSite now, Set<String> oldFiles) {
    this.now = now;
    this.oldFiles = oldFiles;
  }

  /**
   * @param root the site's folder
   * @param revision as git knows it: a commit, a branch, {@code HEAD~3}, {@code main@{yesterday}}
   * @param sources what {@code languages} were made of
   * @param languages the site as it is now in each of its languages, the original first
   * @param clock the time that the site is built for
   * @return what changed, sorted and with the weight that the site wants, or a single error if there is no history
   *     to compare with
   */
  public static List<Finding> since(
      Path root, String revision, Sources sources, List<RenderedSite> languages, Instant clock)
      throws InterruptedException {
    SortedMap<String, SourceFile> old;
    try {
      old = new GitHistory(root).texts(revision, CONTENT);
    } catch (GitHistory.Unavailable e) {
      return List.of(Finding.of(
          new SourceFile("content", "").whole(),
          Rule.NO_HISTORY,
          String.valueOf(e.getMessage()),
          "--since compares with a revision of git: a commit, a tag, a branch or HEAD~1"));
    }
    SortedMap<String, SourceFile> texts = new TreeMap<>(sources.texts());
    texts.keySet().removeIf(path -> path.startsWith(CONTENT));
    texts.putAll(old);
    Site first = languages.get(0).site();
    List<Finding> findings = new ArrayList<>();
    for (Site then : ContentParser.all(
        new Sources(texts, sources.assets(), List.of()),
        new Visibility(false, false, new Now(clock)),
        Optional.empty(),
        PageKinds.SHIPPED,
        Memo.forgetful())) {
      Optional<RenderedSite> now = languages.stream()
          .filter(site -> site.site().edition().prefix().equals(then.edition().prefix()))
          .findFirst();
      if (now.isPresent()) {
        ClaimHistory history = new ClaimHistory(now.get(), old.keySet());
        history.compare(then);
        findings.addAll(history.findings);
        findings.addAll(LostAddresses.of(then, now.get().site()));
      } else {
        findings.addAll(LostAddresses.ofLanguage(then, first));
      }
    }
    return Weighing.of(findings, first.config());
  }

  /** A claim and the story that it is of. */
  private record Told(Claim claim, Story story) {
    String place() {
      return story.folder() + claim.id();
    }
  }

  private static Stream<Told> told(Site site) {
    return site.allStories()
        .flatMap(story -> story.claims().values().stream().map(claim -> new Told(claim, story)));
  }

  private void compare(Site then) {
    Map<String, Story> stories = new HashMap<>();
    now.site().allStories().forEach(story -> stories.put(story.folder(), story));
    Map<String, Told> there = new TreeMap<>();
    told(now.site()).forEach(claim -> there.put(claim.place(), claim));
    Set<String> known = told(then).map(Told::place).collect(Collectors.toSet());
    told(then).forEach(before -> {
      Optional<Told> after = Optional.ofNullable(there.get(before.place()))
          .or(() -> moved(
              before.claim(),
              there.values().stream()
                  .filter(claim -> !known.contains(claim.place()))
                  .toList()));
      Optional.ofNullable(stories.get(before.story().folder()))
          .or(() -> after.map(Told::story))
          .ifPresent(story -> compare(
              before.claim(), after.map(Told::claim), after.map(Told::story).orElse(story)));
    });
  }

  // The claim that one has become whose file or whose story was renamed.
  private static Optional<Told> moved(Claim before, List<Told> fresh) {
    return Stream.<Predicate<Claim>>of(
            claim -> claim.title().equals(before.title()) && said(claim).equals(said(before)),
            claim -> claim.id().equals(before.id()))
        .flatMap(same -> fresh.stream().filter(told -> same.test(told.claim())))
        .findFirst();
  }

  private void compare(Claim before, Optional<Claim> after, Story story) {
    // Values that a translation has from its original are reported for the original only.
    if (!now.site().edition().isOriginal()
        && (before.body().file().original().isEmpty()
            || after.isEmpty()
            || after.get().body().file().original().isEmpty()
            || worded(before).equals(worded(after.get())))) {
      return;
    }
    if (after.isPresent() && said(before).equals(said(after.get()))
        || isCorrected(after.map(Claim::id).orElse(before.id()), after.isPresent(), story)) {
      return;
    }
    if (after.isEmpty()) {
      findings.add(Finding.of(
          new SourceFile(before.body().file().path(), "").whole(),
          Rule.UNCORRECTED_CLAIM,
          "the claim \"" + before.id() + "\" was published (" + said(before)
              + ") and is gone without a correction",
          "keep it with \"status: retracted\", or add a file to corrections/"));
      return;
    }
    Claim claim = after.get();
    boolean later = claim.asOf().isPresent()
        && before.asOf().map(date -> date.compareTo(claim.asOf().get()) < 0).orElse(false);
    findings.add(Finding.of(
        place(before, claim),
        Rule.UNCORRECTED_CLAIM,
        "the claim \"" + claim.id() + "\" has changed without a correction: " + said(before) + " → "
            + said(claim),
        later
            ? "if it was wrong, add a file to corrections/; as news of "
                + claim.asOf().get() + " it needs none"
            : "if it was wrong, add a file to corrections/; if it is news, change \"as_of\" too"));
  }

  private static String said(Claim claim) {
    return worded(claim) + ", " + claim.status().id();
  }

  private static String worded(Claim claim) {
    return claim.value().orElse(claim.title());
  }

  private static Location place(Claim before, Claim after) {
    String key = !before.value().equals(after.value())
        ? "value"
        : before.status() != after.status() ? "status" : "title";
    return KeyPlace.value(after.body(), key).orElseGet(() -> KeyPlace.of(after.body(), "title"));
  }

  private boolean isCorrected(String claim, boolean stillThere, Story story) {
    return story.corrections().stream()
        .filter(correction -> !oldFiles.contains(correction.body().file().path()))
        .anyMatch(correction -> concerns(correction, claim, stillThere, story));
  }

  private boolean concerns(Correction correction, String claim, boolean stillThere, Story story) {
    Optional<Page> page = correction.page().flatMap(ref -> now.site().page(story, ref));
    return !stillThere
        || page.map(
                rendered.computeIfAbsent(story.folder(), folder -> now.again().apply(story))::body)
            .map(body -> body.claims().contains(claim) || body.listed().contains(claim))
            .orElse(true);
  }
}
