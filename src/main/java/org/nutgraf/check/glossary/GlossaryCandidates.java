package org.nutgraf.check.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.SiteCheck;
import org.nutgraf.content.Body;
import org.nutgraf.draft.Candidates;
import org.nutgraf.draft.Candidates.Candidate;
import org.nutgraf.draft.KnownNames;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.page.Outputs;
import org.nutgraf.page.RenderedSite;
import org.nutgraf.trace.Memo;

/**
 * Names that pages use often and the glossary lacks. Off unless site.yaml says which are wanted: what readers know
 * is a matter of judgment. An acronym needs one use less than a name, for nobody can guess what it means.
 */
public final class GlossaryCandidates implements SiteCheck {
  /** A page whose names have been read. */
  private record Told(Body body) {}

  private final Memo memo;

  public GlossaryCandidates(Memo memo) {
    this.memo = memo;
  }

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.GLOSSARY_CANDIDATE);
  }

  @Override
  public Stream<Finding> findings(RenderedSite rendered, Outputs outputs) {
    int uses = rendered.site().config().houseStyle().candidates().uses();
    List<Candidates.Page> pages = rendered
        .site()
        .allStories()
        .flatMap(story -> story.pages())
        .map(page -> memo.get(
            new Told(page.body()),
            told -> Candidates.Page.of(rendered.parsed().apply(told.body()).passages())))
        .toList();
    List<Candidate> candidates = Candidates.ranked(pages, new KnownNames(rendered.site())).stream()
        .filter(
            candidate -> candidate.uses() >= (candidate.acronym() ? Math.max(1, uses - 1) : uses))
        .toList();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      findings.add(finding(candidates.get(i), i + 1, candidates.size()));
    }
    return findings.stream();
  }

  private static Finding finding(Candidate candidate, int rank, int of) {
    String where = candidate.pages() == 1 ? "on one page" : "on " + candidate.pages() + " pages";
    return Finding.of(
        candidate.first(),
        Rule.GLOSSARY_CANDIDATE,
        "\"" + candidate.name() + "\" is used " + times(candidate.uses()) + " " + where
            + " and has no glossary entry (candidate "
            + rank + " of " + of + ")",
        "write glossary/"
            + candidate.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-")
            + ".md, or list the name under \"known\" of \"candidates\" in site.yaml");
  }

  private static String times(int uses) {
    return uses == 1 ? "once" : uses == 2 ? "twice" : uses + " times";
  }
}
