package org.nutgraf.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.nutgraf.content.Body;
import org.nutgraf.content.Claim;
import org.nutgraf.content.Story;
import org.nutgraf.content.Term;
import org.nutgraf.markdown.BodyRenderer;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.markdown.Tree;
import org.nutgraf.source.Finding;

/**
 * Definitions and remarks as they stand in the notes of other pages. The same text is needed on many pages, and differs
 * only in the way to the site's root, so each is rendered once for each depth.
 */
public final class Definitions {
  private final BodyRenderer renderer;
  private final Function<Body, Tree> parser;
  private final Map<String, Tree> trees;
  private final Map<List<String>, RenderedBody> leads = new ConcurrentHashMap<>();
  private final Map<List<String>, RenderedBody> remarks = new ConcurrentHashMap<>();

  Definitions(BodyRenderer renderer, Function<Body, Tree> parser, Map<String, Tree> trees) {
    this.renderer = renderer;
    this.parser = parser;
    this.trees = trees;
  }

  /** The first paragraph of a term's entry as inline HTML and plain text. */
  public RenderedBody lead(Term term, String root) {
    return leads.computeIfAbsent(List.of(term.id(), root), key -> {
      Tree tree = trees.get(term.body().file().path());
      Setting setting = Setting.aside(Optional.empty(), root, Set.of(term.id()));
      return renderer.lead(tree, setting).orElseGet(() -> renderer.render(parser.apply(term.body()), setting));
    });
  }

  /** What a claim's file says below its front matter. */
  public RenderedBody remark(Story story, Claim claim, String root) {
    return remarks.computeIfAbsent(List.of(claim.body().file().path(), root), key ->
        renderer.render(parser.apply(claim.body()), Setting.aside(Optional.of(story), root, Set.of())));
  }

  /** What is wrong in them, said once however often they are used. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    leads.values().forEach(body -> all.addAll(body.findings()));
    remarks.values().forEach(body -> all.addAll(body.findings()));
    return all.stream().distinct().toList();
  }
}
