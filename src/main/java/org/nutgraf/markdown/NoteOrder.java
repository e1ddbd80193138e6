package org.nutgraf.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutgraf.content.SiteConfig.Linking;
import org.nutgraf.finding.Location;
import org.nutgraf.markdown.Decision.Why;

/** Which uses of terms, claims and sources come first, and the numbers of those that lead to notes. */
final class NoteOrder {
  private final Tree tree;
  private final Setting setting;
  private final Linking linking;
  private final Survey survey;
  private final Set<String> seen;
  private final int above;
  private int refs;
  /** Links to terms that stand behind the last term found in the running text. */
  private final Deque<Node> links = new ArrayDeque<>();

  NoteOrder(Tree tree, Setting setting, Linking linking, Survey survey) {
    this.tree = tree;
    this.setting = setting;
    this.linking = linking;
    this.survey = survey;
    // Every body begins a section of its own.
    this.above = setting.seen().values().stream().mapToInt(Integer::intValue).sum();
    this.seen = new HashSet<>(
        linking == Linking.FIRST_PER_SECTION ? Set.of() : setting.seen().keySet());
  }

  /** A section begins. */
  void section() {
    if (linking == Linking.FIRST_PER_SECTION) {
      seen.clear();
    }
  }

  /** What becomes of a place where a term might be linked. What is quoted was not written for our readers. */
  Decision decided(Decision place, Passage passage) {
    if (passage.isQuotation()) {
      return place.but(Why.QUOTATION, "");
    }
    @Nullable Why excluded = setting.excluded().get(place.term());
    if (excluded != null) {
      return place.but(excluded, "");
    }
    boolean first = seen.add(Anchors.term(place.term()));
    return first || linking == Linking.ALL ? place : place.but(Why.ABOVE, "");
  }

  /** A link to a term that somebody wrote. */
  void link(Node node) {
    links.add(node);
  }

  /** Takes in the links before a place: terms of running text and links to terms count in the order of the text. */
  void linksBefore(int before) {
    while (!links.isEmpty() && links.peek().getStartOffset() < before) {
      Node node = links.remove();
      String term = survey.target(node).id();
      seen.add(Anchors.term(term));
      survey.decisions.add(new Decision(term, place(node), tree.plain(node), Why.BY_HAND, ""));
      survey.terms.putIfAbsent(term, tree.plain(node));
      survey.anchors.put(node, ref(Anchors.term(term)));
    }
  }

  /** The anchor of one more link to a note; empty on a page that lists no notes, so that none leads back. */
  String ref(String note) {
    int number = above + ++refs;
    survey.refs.computeIfAbsent(note, first -> new ArrayList<>()).add(number);
    return setting.notes() ? Anchors.ref(number) : "";
  }

  /** The same for a claim or a source. */
  String evidence(String note) {
    return setting.evidence() ? ref(note) : "";
  }

  private Location place(Node node) {
    return tree.body().file().at(node.getStartOffset(), node.getEndOffset());
  }
}
