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
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nutgraf.content.Claim;
import org.nutgraf.content.SiteConfig.Linking;
import org.nutgraf.content.Story;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.Survey.Mark;
import org.nutgraf.markdown.syntax.BareAddresses;
import org.nutgraf.markdown.syntax.Escapes;
import org.nutgraf.markdown.syntax.Footnote;
import org.nutgraf.markdown.syntax.FootnoteMark;
import org.nutgraf.markdown.syntax.JoinedLineBreak;
import org.nutgraf.text.QuotationMarks;

/** Walks a tree once, in the order of the text, and finds out what its links, pictures and words mean. */
final class Surveyor {
  private final Tree tree;
  private final SourceFile file;
  private final Setting setting;
  private final Links links;
  private final TermLinker linker;
  private final Optional<QuotationMarks> quotes;
  private final PictureSurveyor pictures;
  private final NoteOrder order;
  private final List<Finding> findings;
  private final Survey survey = new Survey();
  private final RawHtml html;

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
    this.quotes = quotes;
    this.pictures = new PictureSurveyor(tree, setting, links, figures, survey, findings);
    this.order = new NoteOrder(tree, setting, linking, survey);
    this.findings = findings;
    this.html = new RawHtml(file, survey, pictures::picture, findings);
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
        order.section();
        if (tree.plain(node).isBlank()) {
          findings.add(Finding.of(
              place(node.getChars()),
              Rule.STRAY_MARKUP,
              "this heading has no words",
              "write them behind the #, or delete it"));
        }
        inlines(node);
        curl(requireNonNull(tree.texts().get(node)));
        order.linksBefore(Integer.MAX_VALUE);
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
      order.linksBefore(place.at().start());
      Decision decision = order.decided(place, passage);
      survey.decisions.add(decision);
      if (decision.isLinked()) {
        String note = Anchors.term(decision.term());
        marks.add(new Mark(
            place.at().start(),
            place.at().end(),
            place.term(),
            links.term(place.term()),
            order.ref(note)));
        survey.terms.putIfAbsent(decision.term(), place.text());
      }
    }
    if (!marks.isEmpty()) {
      survey.marks.put(container, marks);
    }
    order.linksBefore(Integer.MAX_VALUE);
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

  private void inlines(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Image image) {
        pictures.image(image);
      } else if (node instanceof InlineLinkNode link) {
        use(link, links.link(Escapes.unescaped(link.getUrl()), place(link.getUrl())));
        if (link.getUrl().isEmpty()) {
          findings.add(Finding.of(
              place(link.getChars()),
              Rule.EMPTY_LINK,
              "this link has no address",
              "write [words](address)"));
        }
      } else if (node instanceof AutoLink link) {
        use(link, links.link(BareAddresses.href(link.getText().toString()), place(link.getText())));
      } else if (node instanceof Emphasis emphasis) {
        LostText.withinWord(emphasis.getOpeningMarker(), "in italics", "italics", file, findings);
      } else if (node instanceof Strikethrough struck) {
        LostText.withinWord(
            struck.getOpeningMarker(), "struck out", "what is struck out", file, findings);
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

  private void reference(Reference reference) {
    survey.targets.computeIfAbsent(
        reference,
        // A reference to a file that is no page can only be a picture.
        node -> scheme(reference).isEmpty() && Pictures.isOne(reference.getUrl().toString())
            ? links.image(Escapes.unescaped(reference.getUrl()), place(reference.getUrl()))
            : links.link(Escapes.unescaped(reference.getUrl()), place(reference.getUrl())));
    survey.links.add(reference);
  }

  private static String scheme(Reference reference) {
    return AddressText.scheme(Escapes.unescaped(reference.getUrl()));
  }

  private void referred(RefNode ref, Reference reference) {
    if (ref instanceof ImageRef) {
      survey.targets.put(
          ref, links.image(Escapes.unescaped(reference.getUrl()), place(ref.getChars())));
      pictures.shown(ref);
    } else if (ref instanceof LinkRef) {
      // The reference itself reports where its address is wrong.
      Target target = survey.targets.computeIfAbsent(
          reference,
          node -> links.link(Escapes.unescaped(reference.getUrl()), place(reference.getUrl())));
      use(ref, target);
    }
  }

  private void use(Node node, Target target) {
    if (!(node instanceof AutoLink)
        && !PictureSurveyor.isIn(node)
        && tree.plain(node).isBlank()) {
      findings.add(Finding.of(
          place(node.getChars()),
          Rule.EMPTY_LINK,
          "this link has no words",
          "write [words](address)"));
    }
    survey.targets.put(node, target);
    survey.links.add(node);
    switch (target.kind()) {
      case TERM -> order.link(node);
      case CLAIM -> {
        value(node, target.id());
        survey.claims.add(target.id());
        survey.anchors.put(node, order.evidence(Anchors.claim(target.id())));
      }
      case SOURCE -> {
        survey.citations.add(target.id());
        survey.anchors.put(node, order.evidence(Anchors.source(target.id())));
      }
      case EVENT -> survey.events.add(target.id());
      case EXTERNAL -> survey.outside.add(target.html());
      default -> {}
    }
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
