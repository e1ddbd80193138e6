package org.nutgraf.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nutgraf.check.claim.ClaimHistory;
import org.nutgraf.check.glossary.Explain;
import org.nutgraf.check.link.ExternalLinks;
import org.nutgraf.check.link.HttpLinkProbe;
import org.nutgraf.check.link.LinkCache;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Severity;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.pipeline.Build;
import org.nutgraf.pipeline.Cache;
import org.nutgraf.pipeline.PageReason;
import org.nutgraf.pipeline.StoryCache;
import org.nutgraf.source.Sources;

/** {@code nutgraf check}: says what is wrong, and writes nothing. */
final class CheckVerb implements Verb {
  /** Between two questions to one host. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Option EXPLAIN = Option.value(
      "WORD|PAGE",
      "Say of each place where a word stands why it is a link to the glossary or not; of a page, why it is made anew.",
      "--explain");
  private static final Option SINCE = Option.value(
      "REVISION",
      "Find claims that changed since this git revision without a correction, and addresses that are gone.",
      "--since");
  private static final Option EXTERNAL = Option.flag(
      "Ask whether the pages of other sites that are linked to are still there.", "--external");

  static final Option STRICT =
      Option.flag("Take warnings for errors: exit with 1 if there is one.", "--strict");

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary() {
    return "say what is wrong with the content, and write nothing";
  }

  @Override
  public List<Option> options() {
    return SiteOptions.and(EXPLAIN, SINCE, EXTERNAL, STRICT);
  }

  @Override
  public int run(Arguments given, Terminal terminal) throws UsageException {
    SiteOptions options = SiteOptions.of(given, terminal);
    Sources sources = options.read();
    if (PageReason.isPage(given.value(EXPLAIN.name(), ""))) {
      Path folder = options.root().resolve("target/site").normalize();
      Cache cache = Cache.of(options.root(), Instant.now());
      PageReason.lines(
              sources,
              options.build(),
              StoryCache.of(cache, folder, sources),
              given.value(EXPLAIN.name(), ""))
          .forEach(line -> terminal.out().print(line + "\n"));
      return Program.FINE;
    }
    Build.Whole site = options.examined(sources, terminal);
    if (given.has(EXPLAIN.name())) {
      Explain.lines(site.languages(), given.value(EXPLAIN.name(), ""))
          .forEach(line -> terminal.out().print(line + "\n"));
      return Program.FINE;
    }
    List<Finding> findings = new ArrayList<>(site.outputs().findings());
    List<Finding> more = new ArrayList<>();
    try {
      if (given.has(SINCE.name())) {
        more.addAll(ClaimHistory.since(
            options.root(),
            given.value(SINCE.name(), ""),
            sources,
            site.languages(),
            options.build().now()));
      }
      if (given.has(EXTERNAL.name())) {
        more.addAll(external(site.languages(), options, terminal));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UsageException("stopped before all was checked");
    }
    more.forEach(finding -> findings.add(Build.weighed(finding, site.rendered().site())));
    options.printer().print(findings);
    if (!options.quiet()) {
      options.printer().messages().print(Waiting.said(site.rendered().site().hidden()));
    }
    if (fails(findings, given)) {
      return Program.ERRORS;
    }
    if (!options.quiet()
        && findings.stream().allMatch(finding -> finding.severity() == Severity.OFF)) {
      options.printer().messages().print("nothing is wrong\n");
    }
    return Program.FINE;
  }

  /** Whether something is wrong that what is asked for may not have. */
  static boolean fails(List<Finding> findings, Arguments given) {
    return findings.stream()
        .anyMatch(finding -> finding.isError()
            || given.has(STRICT.name()) && finding.severity() == Severity.WARNING);
  }

  private static ExternalLinks.Report watched(
      ExternalLinks links, List<RenderedSite> languages, Terminal terminal)
      throws InterruptedException {
    try (Progress progress = new Progress("asking other sites", terminal)) {
      return links.check(
          languages,
          (asked, all) ->
              progress.at("asked for " + asked + " of " + all + " pages of other sites"));
    }
  }

  // Answers are kept for a while, so that asking again doesn't bother anybody.
  private static List<Finding> external(
      List<RenderedSite> languages, SiteOptions options, Terminal terminal)
      throws InterruptedException {
    Cache cache = Cache.of(options.root(), Instant.now());
    LinkCache answers = LinkCache.of(
        cache
            .get("links", "")
            .map(bytes -> StandardCharsets.UTF_8.decode(bytes).toString())
            .orElse(""),
        options.build().now());
    ExternalLinks links = new ExternalLinks(new HttpLinkProbe(TIMEOUT), answers, PAUSE);
    ExternalLinks.Report report = options.quiet()
        ? links.check(languages, (asked, all) -> {})
        : watched(links, languages, terminal);
    cache.put("links", "", out -> out.write(answers.text().getBytes(StandardCharsets.UTF_8)));
    report
        .unsure()
        .forEach((address, why) ->
            options.printer().messages().print("not checked: " + address + " (" + why + ")\n"));
    return report.findings();
  }
}
