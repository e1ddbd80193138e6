package org.nutgraf.page.machine;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nutgraf.content.Citation;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Ref;
import org.nutgraf.content.Site;
import org.nutgraf.content.Story;
import org.nutgraf.finding.Json;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.Anchors;
import org.nutgraf.page.ClaimsPages;
import org.nutgraf.page.Output;
import org.nutgraf.page.RenderedStory;

/**
 * A story's claims for programs: {@code claims.json}, with what came of each. Dates are in EDTF; what is absent has no key,
 * and lists may be empty.
 */
public final class ClaimData {
  private final Site site;
  private final Story story;

  private ClaimData(Site site, Story story) {
    this.site = site;
    this.story = story;
  }

  public static Stream<Output> outputs(RenderedStory rendered) {
    Story story = rendered.story();
    ClaimData data = new ClaimData(rendered.site(), story);
    return Stream.of(story)
        .filter(told -> !told.claims().isEmpty())
        .map(told -> Output.Made.text(
            told.folder() + "claims.json",
            Json.of(told.claims().values().stream().<Object>map(data::entry).toList()) + "\n",
            new SourceFile("content/site.yaml", "").whole()));
  }

  private Map<String, Object> entry(Claim claim) {
    Map<String, Object> entry = line(claim);
    claim.value().ifPresent(value -> entry.put("value", value));
    claim.attribution().ifPresent(who -> entry.put("attribution", who));
    claim.subject().ifPresent(subject -> entry.put("subject", subject));
    claim.partOf().ifPresent(whole -> entry.put("part_of", whole.id()));
    entry.put(
        "sources",
        claim.sources().stream()
            .map(Ref::id)
            .filter(site.citations()::containsKey)
            .<Object>map(id -> source(requireNonNull(site.citations().get(id))))
            .toList());
    entry.put("followed_by", lines(story.followers(claim)));
    entry.put("open", lines(story.open(claim)));
    entry.put(
        "url",
        site.config().address(story.folder() + ClaimsPages.NAME) + "#" + Anchors.claim(claim.id()));
    return entry;
  }

  private static List<Object> lines(List<Claim> claims) {
    return new ArrayList<>(claims.stream().map(ClaimData::line).toList());
  }

  private static Map<String, Object> line(Claim claim) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", claim.id());
    line.put("title", claim.title());
    line.put("status", claim.status().id());
    claim.asOf().ifPresent(date -> line.put("as_of", date.toString()));
    return line;
  }

  private static Map<String, Object> source(Citation citation) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("id", citation.id());
    source.put("title", citation.title());
    source.put("publisher", citation.publisher());
    citation.url().ifPresent(url -> source.put("url", url.text()));
    citation.date().ifPresent(date -> source.put("date", date.toString()));
    return source;
  }
}
