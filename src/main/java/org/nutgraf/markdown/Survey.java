package org.nutgraf.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nutgraf.finding.Location;
import org.nutgraf.markdown.FigureDrawer.Figure;
import org.nutgraf.markdown.syntax.Footnote;
import org.nutgraf.markdown.syntax.FootnoteMark;
import org.nutgraf.source.PictureSize;

/** What {@link Surveyor} found out about a tree: all that the two writers need besides the tree itself. */
final class Survey {

  /**
   * Words that stand for a term and become a link.
   *
   * @param start offset of the first character in the file
   * @param end offset behind the last one
   * @param anchor empty where no note leads back
   */
  record Mark(int start, int end, String term, Target target, String anchor) {}

  final Map<Node, Target> targets = new IdentityHashMap<>();
  final Map<Node, Figure> figures = new IdentityHashMap<>();
  final Map<Node, List<Mark>> marks = new IdentityHashMap<>();
  /** The sizes of pictures, without those whose size can't be told. */
  final Map<Node, PictureSize> sizes = new IdentityHashMap<>();
  /** The first picture of the text, which a reader may see at once. */
  @Nullable
  Node firstPicture;
  /** Links and images in the order of the text. */
  final List<Node> links = new ArrayList<>();
  /** Comments, which are in neither edition. */
  final Set<Node> dropped = nodes();
  /** HTML that may not be used, which is text in both editions. */
  final List<Node> refused = new ArrayList<>();
  /** HTML that is allowed, as it stands on the page. */
  final Map<Node, String> tags = new IdentityHashMap<>();
  /** Where HTML names a picture, and what the Markdown edition names there. */
  final Map<Location, String> sources = new LinkedHashMap<>();
  /** What stands for straight quotation marks, by their places in the file. */
  final Map<Integer, String> curled = new HashMap<>();

  final Map<String, String> terms = new LinkedHashMap<>();
  /** What became of each place of a term that might be linked. */
  final List<Decision> decisions = new ArrayList<>();

  final Set<String> claims = new LinkedHashSet<>();
  final Map<String, String> files = new TreeMap<>();
  final Set<String> listed = new LinkedHashSet<>();
  final Set<String> citations = new LinkedHashSet<>();
  final Set<String> events = new LinkedHashSet<>();
  final List<String> outside = new ArrayList<>();
  /** Footnotes that the text refers to, with their numbers, in the order of the text. */
  final Map<Footnote, Integer> footnotes = new LinkedHashMap<>();
  /** The footnotes that marks refer to. */
  final Map<Node, Footnote> footnoteMarks = new IdentityHashMap<>();
  /** The marks that refer to a footnote, in the order of the text. */
  final Map<Footnote, List<FootnoteMark>> footnotePlaces = new IdentityHashMap<>();
  /** The anchors of links to notes, which lead back to them. */
  final Map<Node, String> anchors = new IdentityHashMap<>();
  /** How many links lead to each note. */
  final Map<String, List<Integer>> refs = new LinkedHashMap<>();
  /** The fingerprints of a whole body. */
  SectionFingerprints fingerprints = SectionFingerprints.NONE;

  int words;

  private static Set<Node> nodes() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  Target target(Node node) {
    return targets.getOrDefault(node, Target.BROKEN);
  }
}
