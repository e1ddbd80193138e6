package org.nutgraf.markdown;

import static java.util.Objects.requireNonNull;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nutgraf.content.Claim;
import org.nutgraf.content.SiteConfig.Linking;
import org.nutgraf.content.Story;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.Severity;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.Decision.Why;
import org.nutgraf.markdown.Survey.Mark;
import org.nutgraf.text.QuotationMarks;

/** Walks a tree once, in the order of the text, and finds out what its links, pictures and words mean. */
final class Surveyor {
  /** Names of files, and words for any picture. */
  private static final Pattern SAYS_NOTHING = Pattern.compile(
      "[\\w%.() -]*\\.(?:png|jpe?g|gif|svg|webp|avif|heic)|(?:image|picture|photo|img|screenshot|alt text)[ _-]?\\d*|(?:IMG|DSC|DSCN|PXL)_?\\d+",
      Pattern.CASE_INSENSITIVE);

  private final Tree tree;
  private final SourceFile file;
  private final Setting setting;
  private final Links links;
  private final TermLinker linker;
  private final Linking linking;
  /** Each may show all of the timeline, or all claims. */
  private static final int MOST_FIGURES = 100;

  private final Optional<QuotationMarks> quotes;
  private final FigureDrawer figures;
  private final List<Finding> findings;
  private final Survey survey = new Survey();
  private final RawHtml html;
  private final Set<String> seen;
  private final int above;
  private int refs;
  /** Links to terms that stand behind the last term found in the running text. */
  private final Deque<Node> termLinks = new ArrayDeque<>();

  private int figureCount;

  Surveyor(
      Tree tree,
      Setting setting,
      Links links,
      TermLinker linker,
      Linking linking,
      Optional<QuotationMarks> quotes,
      FigureDrawer figures,
      List<Finding> findings) {
    this.tree = tree;
    this.file = tree.body().file();
    this.setting = setting;
    this.links = links;
    this.linker = linker;
    this.linking = linking;
    this.quotes = quotes;
    this.figures = figures;
    this.findings = findings;
    this.html = new RawHtml(file, survey, this::picture, findings);
    // Every body begins a section of its own.
    this.above = setting.seen().values().stream().mapToInt(Integer::intValue).sum();
    this.seen = new HashSet<>(
        linking == Linking.FIRST_PER_SECTION ? Set.of() : setting.seen().keySet());
  }

  Survey survey() {
    block(tree.document());
    footnotes(tree.document());
    survey.fingerprints = survey.figures.isEmpty()
        ? tree.fingerprints()
        : SectionFingerprints.of(tree.texts(), survey.figures);
    return survey;
  }

  /** Surveys one paragraph alone. */
  Survey survey(Paragraph paragraph) {
    text(paragraph);
    return survey;
  }

  private void block(Node parent) {
    html.blocks(parent);
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph || node instanceof TableCell) {
        text(node);
      } else if (node instanceof Heading) {
        if (linking == Linking.FIRST_PER_SECTION) {
          seen.clear();
        }
        if (tree.plain(node).isBlank()) {
          findings.add(Finding.of(
              place(node.getChars()),
              Rule.STRAY_MARKUP,
              "this heading has no words",
              "write them behind the #, or delete it"));
        }
        inlines(node);
        curl(tree.texts().get(node));
        termLinks(Integer.MAX_VALUE);
        html.inline(node);
      } else if (node instanceof HtmlBlockBase) {
        html.block(node);
      } else if (node instanceof Reference reference) {
        reference(reference);
      } else {
        LostText.report(node, file, findings);
        block(node);
      }
    }
  }

  private void text(Node container) {
    inlines(container);
    html.inline(container);
    BlankAddresses.report(container, file, findings);
    Passage passage = requireNonNull(tree.texts().get(container));
    survey.words += passage.words();
    curl(passage);
    List<Mark> marks = new ArrayList<>();
    for (Decision place : linker.linkable(passage)) {
      termLinks(place.at().start());
      Decision decision = decided(place, passage);
      survey.decisions.add(decision);
      if (decision.isLinked()) {
        String note = Anchors.term(decision.term());
        marks.add(new Mark(
            place.at().start(),
            place.at().end(),
            place.term(),
            links.term(place.term()),
            ref(note)));
        survey.terms.putIfAbsent(decision.term(), place.text());
      }
    }
    if (!marks.isEmpty()) {
      survey.marks.put(container, marks);
    }
    termLinks(Integer.MAX_VALUE);
  }

  // Marks that are escaped, or written as entities, stay.
  private void curl(Passage passage) {
    quotes.ifPresent(marks -> marks.curled(passage.text()).forEach((index, mark) -> {
      Location at = passage.at(index, index + 1);
      if (at.end() - at.start() == 1
          && (at.start() == 0 || file.text().charAt(at.start() - 1) != '\\')) {
        survey.curled.put(at.start(), mark);
      }
    }));
  }

  // What is quoted was not written for our readers.
  private Decision decided(Decision place, Passage passage) {
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

  private void inlines(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Image image) {
        picture(image, Escapes.unescaped(image.getUrl()), place(image.getUrl()));
      } else if (node instanceof InlineLinkNode link) {
        use(link, links.link(Escapes.unescaped(link.getUrl()), place(link.getUrl())));
      } else if (node instanceof AutoLink link) {
        use(link, links.link(BareAddresses.href(link.getText().toString()), place(link.getText())));
      } else if (node instanceof Emphasis emphasis) {
        withinWord(emphasis);
      } else if (node instanceof FootnoteMark mark) {
        tree.footnotes().find(mark).ifPresent(footnote -> {
          survey.footnotes.putIfAbsent(footnote, survey.footnotes.size() + 1);
          survey.footnoteMarks.put(mark, footnote);
          survey
              .footnotePlaces
              .computeIfAbsent(footnote, key -> new ArrayList<>())
              .add(mark);
        });
      } else if (node instanceof JoinedLineBreak) {
        survey.dropped.add(node);
      } else if (node instanceof RefNode ref && ref.getReferenceNode(tree.document()) != null) {
        referred(ref, ref.getReferenceNode(tree.document()));
      }
      inlines(node);
    }
  }

  private void footnotes(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Footnote footnote && !survey.footnotes.containsKey(footnote)) {
        findings.add(Finding.of(
            place(footnote.mark()),
            Rule.FOOTNOTE,
            "no text refers to this footnote, so that nobody would see it",
            "write " + "[^" + footnote.label() + "] where it belongs, or delete it"));
      } else if (node instanceof com.vladsch.flexmark.util.ast.Block) {
        footnotes(node);
      }
    }
  }

  // 5*3*2: nobody means the three in italics. In scripts that have no blanks emphasis stands
  // between letters.
  private void withinWord(Emphasis node) {
    String text = file.text();
    int start = node.getStartOffset();
    boolean within =
        start > 0 && isLatin(text.charAt(start - 1)) && isLatin(text.charAt(start + 1));
    if (within) {
      findings.add(Finding.of(
              place(node.getOpeningMarker()),
              Rule.STRAY_MARKUP,
              "this star stands within a word, and the text up to the next one is in italics",
              "write \\* for a star; for italics, put stars around whole words")
          .with(Severity.WARNING));
    }
  }

  private static boolean isLatin(char c) {
    return c < 0x0530 && Character.isLetterOrDigit(c);
  }

  private void reference(Reference reference) {
    survey.targets.computeIfAbsent(
        reference,
        node -> scheme(reference).equals("") && isPicture(reference)
            ? links.image(Escapes.unescaped(reference.getUrl()), place(reference.getUrl()))
            : links.link(Escapes.unescaped(reference.getUrl()), place(reference.getUrl())));
    survey.links.add(reference);
  }

  // A reference to a file that is no page can only be a picture.
  private boolean isPicture(Reference reference) {
    return Pictures.isOne(reference.getUrl().toString());
  }

  private static String scheme(Reference reference) {
    return LinkResolver.scheme(Escapes.unescaped(reference.getUrl()));
  }

  private void referred(RefNode ref, Reference reference) {
    if (ref instanceof ImageRef) {
      survey.targets.put(
          ref, links.image(Escapes.unescaped(reference.getUrl()), place(ref.getChars())));
      alt(ref);
    } else if (ref instanceof LinkRef) {
      // The reference itself reports where its address is wrong.
      Target target = survey.targets.computeIfAbsent(
          reference,
          node -> links.link(Escapes.unescaped(reference.getUrl()), place(reference.getUrl())));
      use(ref, target);
    }
  }

  private void picture(Image image, String address, Location at) {
    Target target = links.image(address, at);
    survey.targets.put(image, target);
    survey.links.add(image);
    if (target.kind() == Target.Kind.FIGURE) {
      figure(image, target, at);
    } else {
      alt(image);
    }
  }

  private void alt(Node image) {
    survey.firstPicture = survey.firstPicture == null ? image : survey.firstPicture;
    links.size(survey.target(image)).ifPresent(size -> survey.sizes.put(image, size));
    alt(tree.plain(image), place(image.getChars()));
  }

  private void alt(String words, Location at) {
    if (words.isBlank()) {
      findings.add(Finding.of(
          at,
          Rule.MISSING_ALT,
          "this picture has no text for those who can't see it",
          "say in the brackets what it shows: ![A chart of …](…)"));
    } else if (SAYS_NOTHING.matcher(words.strip()).matches()) {
      findings.add(Finding.of(
              at,
              Rule.MISSING_ALT,
              "\"" + words.strip() + "\" tells nobody what the picture shows",
              "say in the brackets what it shows: ![A chart of …](…)")
          .with(Severity.WARNING));
    }
  }

  // A picture that is written in HTML; its width there is the width it has on the page.
  private String picture(Node node, HtmlTag tag) {
    String source = tag.attribute("src");
    Location at = tag.source(file, node);
    Target target = links.image(source, at);
    survey.targets.put(node, target);
    if (target.kind() == Target.Kind.FIGURE) {
      findings.add(Finding.of(
          at,
          Rule.BAD_FIGURE,
          "figures are not drawn in HTML",
          "write ![](" + source + ") in a line of its own"));
    }
    alt(tag.attribute("alt"), node instanceof HtmlBlockBase ? at : place(node.getChars()));
    if (target.kind() == Target.Kind.BROKEN || target.kind() == Target.Kind.FIGURE) {
      return "";
    }
    survey.sources.put(at, target.markdown());
    boolean lazy = survey.firstPicture != null;
    survey.firstPicture = lazy ? survey.firstPicture : node;
    StringBuilder out = new StringBuilder();
    PictureTag.write(
        InlineWriter.href(target.html()),
        tag.attribute("alt"),
        tag.attribute("title"),
        links.size(target).orElse(null),
        tag.attribute("width"),
        lazy,
        out);
    return out.toString();
  }

  private void figure(Image image, Target target, Location at) {
    if (!(image.getParent() instanceof Paragraph)
        || image.getPrevious() != null
        || image.getNext() != null) {
      findings.add(Finding.of(
          at,
          Rule.BAD_FIGURE,
          "\"" + target.id() + ":\" must stand alone in its paragraph",
          "put blank lines around it"));
      return;
    }
    if (figureCount == MOST_FIGURES) {
      findings.add(Finding.of(
          at,
          Rule.BAD_FIGURE,
          "a text can't have more than " + MOST_FIGURES + " pictures that are drawn",
          "divide it, or take some out"));
      return;
    }
    Map<String, String> query = new LinkedHashMap<>();
    int mark = target.html().indexOf('?');
    if (mark >= 0) {
      for (String pair : target.html().substring(mark + 1).split("&")) {
        int equals = pair.indexOf('=');
        String value = equals < 0 ? "" : LinkResolver.decoded(pair.substring(equals + 1));
        query.merge(
            equals < 0 ? pair : pair.substring(0, equals), value, (one, more) -> one + "," + more);
      }
    }
    FigureDrawer.Figure figure =
        figures.draw(target.id(), query, tree.plain(image), ++figureCount, setting, at);
    findings.addAll(figure.findings());
    survey.figures.put(image, figure);
    survey.listed.addAll(figure.claims());
    survey.files.putAll(figure.files());
  }

  private void use(Node node, Target target) {
    if (!(node instanceof AutoLink) && !holdsPicture(node) && tree.plain(node).isBlank()) {
      findings.add(Finding.of(
          place(node.getChars()),
          Rule.EMPTY_LINK,
          "this link has no words",
          "write [words](address)"));
    }
    survey.targets.put(node, target);
    survey.links.add(node);
    switch (target.kind()) {
      case TERM -> termLinks.add(node);
      case CLAIM -> {
        value(node, target.id());
        survey.claims.add(target.id());
        survey.anchors.put(node, evidence(Anchors.claim(target.id())));
      }
      case SOURCE -> {
        survey.citations.add(target.id());
        survey.anchors.put(node, evidence(Anchors.source(target.id())));
      }
      case EVENT -> survey.events.add(target.id());
      case EXTERNAL -> survey.outside.add(target.html());
      default -> {}
    }
  }

  // Of a picture without words something is said already.
  private static boolean holdsPicture(Node link) {
    for (Node node : link.getDescendants()) {
      if (node instanceof Image || node instanceof ImageRef) {
        return true;
      }
    }
    return false;
  }

  // Terms of running text and links to terms count in the order of the text.
  private void termLinks(int before) {
    while (!termLinks.isEmpty() && termLinks.peek().getStartOffset() < before) {
      Node node = termLinks.remove();
      String term = survey.target(node).id();
      seen.add(Anchors.term(term));
      survey.decisions.add(
          new Decision(term, place(node.getChars()), tree.plain(node), Why.BY_HAND, ""));
      survey.terms.putIfAbsent(term, tree.plain(node));
      survey.anchors.put(node, ref(Anchors.term(term)));
    }
  }

  // The anchor of one more link to a note; empty on a page that lists no notes, so that none leads
  // back.
  private String ref(String note) {
    int number = above + ++refs;
    survey.refs.computeIfAbsent(note, first -> new ArrayList<>()).add(number);
    return setting.notes() ? Anchors.ref(number) : "";
  }

  private String evidence(String note) {
    return setting.evidence() ? ref(note) : "";
  }

  private void value(Node node, String id) {
    Optional<Claim> claim = setting.story().map(Story::claims).map(claims -> claims.get(id));
    Optional<String> value = claim.flatMap(Claim::value);
    String text = tree.plain(node);
    if (value.isPresent() && !plain(text).contains(plain(value.get()))) {
      findings.add(Finding.of(
          place(node.getChars()),
          Rule.CLAIM_VALUE,
          "this text does not hold the claim's value \"" + value.get() + "\"",
          "write \"" + value.get() + "\" here, or change the value in claims/"
              + claim.get().body().file().place().replaceFirst(".*/", "")));
    }
  }

  private static String plain(String text) {
    return text.replace('\u00A0', ' ').replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private Location place(com.vladsch.flexmark.util.sequence.BasedSequence chars) {
    return file.at(chars.getStartOffset(), chars.getEndOffset());
  }
}
