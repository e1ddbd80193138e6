package org.nutgraf.page;

import java.util.Map;
import java.util.Set;
import org.nutgraf.markdown.BodyRenderer;
import org.nutgraf.markdown.Headings;
import org.nutgraf.markdown.RenderedBody;
import org.nutgraf.markdown.Setting;
import org.nutgraf.markdown.Tree;
import org.nutgraf.trace.Memo;

/** Renders bodies that have the same surroundings, but for those whose text and surroundings are as in the build before. */
record MemoisedRenderer(BodyRenderer renderer, Headings headings, BodyInputs around, Memo memo) {

  /**
   * A body in its place: everything that its rendering depends on.
   *
   * @param lead whether only its first paragraph is rendered
   * @param headings those of other pages that it may link to
   */
  private record Placed(Tree tree, boolean lead, Setting.Place place, Map<String, Set<String>> headings,
      BodyInputs around) {}

  RenderedBody whole(Tree tree, Setting setting) {
    return memo.get(placed(tree, false, setting), placed -> renderer.render(tree, setting));
  }

  /** The first paragraph. A body without one is a note as a whole. */
  RenderedBody lead(Tree tree, Setting setting) {
    return memo.get(placed(tree, true, setting),
        placed -> renderer.lead(tree, setting).orElseGet(() -> renderer.render(tree, setting)));
  }

  private Placed placed(Tree tree, boolean lead, Setting setting) {
    return new Placed(tree, lead, setting.place(), BodyInputs.pointedAt(tree, headings), around);
  }
}
