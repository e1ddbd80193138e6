package org.nutgraf.check.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nutgraf.check.galley.Check;
import org.nutgraf.check.galley.Galley;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.page.Output;
import org.nutgraf.page.RenderedStory;
import org.nutgraf.source.Asset;
import org.nutgraf.trace.Memo;

/**
 * What a page makes a phone load before it can be read: its HTML with its style sheets and scripts, compressed.
 * {@code page_weight} in site.yaml says how much that may be. A first answer of about 14 kB arrives in one round
 * trip (RFC 6928: ten segments of 1,460 bytes).
 */
public final class PageWeights implements Check {
  /** A page of the site; the same bytes are the same object from one build to the next. */
  private record Html(String path, byte[] bytes) {}

  private final Map<String, Output> statics;
  private final Memo memo;
  private final Map<String, Integer> shared = new ConcurrentHashMap<>();

  /**
   * @param statics what pages load, by path
   */
  public PageWeights(Map<String, Output> statics, Memo memo) {
    this.statics = statics;
    this.memo = memo;
  }

  @Override
  public Set<Rule> rules() {
    return Set.of(Rule.PAGE_WEIGHT);
  }

  @Override
  public Stream<Finding> findings(Galley galley) {
    Map<String, Integer> budgets = galley.site().config().houseStyle().pageWeight();
    if (budgets.isEmpty()) {
      return Stream.empty();
    }
    galley.trace().ask("statics", "");
    Map<String, Asset> files = galley.site().images();
    Map<String, String> kinds = new HashMap<>();
    galley.site().kinds().forEach(kind -> galley
        .rendered()
        .map(RenderedStory::story)
        .map(kind::of)
        .orElseGet(() -> kind.of(galley.site()))
        .forEach(place ->
            kinds.put(galley.site().edition().prefix() + place.url() + Output.PAGE, kind.name())));
    return galley.files().parallelStream()
        .filter(Output::isPage)
        .filter(Output.Made.class::isInstance)
        .map(Output.Made.class::cast)
        .flatMap(page -> finding(
            page,
            Optional.ofNullable(
                budgets.getOrDefault(kinds.getOrDefault(page.path(), "page"), budgets.get("page"))),
            files)
            .stream())
        .toList()
        .stream();
  }

  private Optional<Finding> finding(
      Output.Made page, Optional<Integer> budget, Map<String, Asset> files) {
    if (budget.isEmpty()) {
      return Optional.empty();
    }
    LoadedFiles loaded =
        memo.get(new Html(page.path(), page.bytes()), html -> LoadedFiles.of(page));
    int weight = loaded.size();
    List<String> shares = new ArrayList<>(List.of("HTML " + size(weight)));
    for (String path : loaded.others()) {
      Optional<Output> other = Optional.ofNullable(statics.get(path))
          .or(() -> Optional.ofNullable(files.get(path))
              .map(file -> new Output.Copied(path, file, page.origin())));
      if (other.isPresent()) {
        int share =
            shared.computeIfAbsent(path, same -> memo.get(other.get(), LoadedFiles::compressed));
        weight += share;
        shares.add(path + " " + size(share));
      }
    }
    return weight <= budget.get()
        ? Optional.empty()
        : Optional.of(Finding.of(
            page.origin(),
            Rule.PAGE_WEIGHT,
            "the page " + page.address() + " weighs " + size(weight) + " compressed, more than "
                + size(budget.get()),
            "it loads " + String.join(", ", shares)));
  }

  private static String size(int bytes) {
    return String.format(Locale.ROOT, "%,d bytes", bytes);
  }
}
