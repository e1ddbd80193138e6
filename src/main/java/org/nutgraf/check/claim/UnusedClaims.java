package org.nutgraf.check.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.check.galley.KeyPlace;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Story;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.page.RenderedStory;

/** Claims that no text and no flow of their story refers to. */
public final class UnusedClaims implements Check {
  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.UNUSED_CLAIM);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    return galley.rendered().stream().flatMap(UnusedClaims::of);
  }

  private static Stream<Finding> of(RenderedStory rendered) {
    Story story = rendered.story();
    Set<String> used = new HashSet<>();
    rendered.texts().forEach(text -> {
      used.addAll(text.claims());
      used.addAll(text.listed());
    });
    story.flows().flows().forEach(flow -> flow.claim().ifPresent(ref -> used.add(ref.id())));
    // The note of a claim tells what came of it.
    Set.copyOf(used).stream()
        .map(story.claims()::get)
        .filter(Objects::nonNull)
        .forEach(claim -> Stream.of(
                claim.followedBy(), claim.course().settles(), claim.course().open())
            .flatMap(List::stream)
            .forEach(ref -> used.add(ref.id())));
    return story.claims().values().stream()
        .filter(claim -> !used.contains(claim.id()))
        .map(UnusedClaims::finding);
  }

  private static Finding finding(Claim claim) {
    return Finding.of(
        KeyPlace.of(claim.body(), "title"),
        Rule.UNUSED_CLAIM,
        "no page shows the claim \"" + claim.id() + "\"",
        "link its words: [" + claim.value().orElse("…") + "](claim:" + claim.id()
            + "), or delete the file");
  }
}
