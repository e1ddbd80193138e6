package org.nutgraf.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.Severity;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.syntax.Escapes;

/** Finds out what the pictures of a text are, and has figures drawn. */
final class PictureSurveyor {
  /** Names of files, and words for any picture. */
  private static final Pattern SAYS_NOTHING = Pattern.compile(
      "[\\w%.() -]*\\.(?:png|jpe?g|gif|svg|webp|avif|heic)|(?:image|picture|photo|img|screenshot|alt text)[ _-]?\\d*|(?:IMG|DSC|DSCN|PXL)_?\\d+",
      Pattern.CASE_INSENSITIVE);

  /** Each may show all of the timeline, or all claims. */
  private static final int MOST_FIGURES = 100;

  private final Tree tree;
  private final SourceFile file;
  private final Setting setting;
  private final Links links;
  private final FigureDrawer figures;
  private final Survey survey;
  private final List<Finding> findings;
  private int figureCount;

  PictureSurveyor(
      Tree tree,
      Setting setting,
      Links links,
      FigureDrawer figures,
      Survey survey,
      List<Finding> findings) {
    this.tree = tree;
    this.file = tree.body().file();
    this.setting = setting;
    this.links = links;
    this.figures = figures;
    this.survey = survey;
    this.findings = findings;
  }

  /** A picture, or a figure of ours, that is written in Markdown. */
  void image(Image image) {
    Location at = place(image.getUrl());
    Target target = links.image(Escapes.unescaped(image.getUrl()), at);
    survey.targets.put(image, target);
    survey.links.add(image);
    if (target.kind() == Target.Kind.FIGURE) {
      figure(image, target, at);
    } else {
      shown(image);
    }
  }

  /** A picture that is to be shown: its size, and whether it has words. */
  void shown(Node image) {
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

  /** A picture that is written in HTML; its width there is the width it has on the page. */
  String picture(Node node, HtmlTag tag) {
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
        String value = equals < 0 ? "" : AddressText.decoded(pair.substring(equals + 1));
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

  /** Whether one is in a link: of a picture without words something is said already. */
  static boolean isIn(Node link) {
    for (Node node : link.getDescendants()) {
      if (node instanceof Image || node instanceof ImageRef) {
        return true;
      }
    }
    return false;
  }

  private Location place(com.vladsch.flexmark.util.sequence.BasedSequence chars) {
    return file.at(chars.getStartOffset(), chars.getEndOffset());
  }
}
