package org.nutgraf.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nutgraf.content.Body;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.SourceFile;
import org.nutgraf.markdown.syntax.Nesting;
import org.nutgraf.markdown.syntax.NewerCommonMark;

/** Parses CommonMark with what GitHub adds to it. */
public final class MarkdownParser {
  static final DataHolder OPTIONS = new MutableDataSet()
      .set(Parser.EXTENSIONS, List.of(new NewerCommonMark()))
      .toImmutable();

  private static final Parser PARSER = Parser.builder(OPTIONS).build();

  private MarkdownParser() {}

  /** A body that is nested too deeply has an empty tree, with a finding. */
  public static Tree parse(Body body) {
    // Part of the whole file's text, so that the offsets of nodes are offsets in the file.
    BasedSequence text = BasedSequence.of(body.file().text())
        .subSequence(body.start(), body.file().text().length());
    Document document;
    try {
      document = PARSER.parse(text);
    } catch (Nesting.TooDeep | StackOverflowError e) {
      return empty(Nesting.tooDeep(body), body);
    }
    if (Nesting.isTooDeep(document)) {
      return empty(Nesting.tooDeep(body), body);
    }
    Slugs slugs = new Slugs();
    Map<com.vladsch.flexmark.ast.Heading, Heading> headings = new LinkedHashMap<>();
    collect(document, body.file(), slugs, headings);
    return new Tree(body, document, headings, List.of());
  }

  private static void collect(
      Node block,
      SourceFile file,
      Slugs slugs,
      Map<com.vladsch.flexmark.ast.Heading, Heading> headings) {
    for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
        String text = Passages.within(file, heading).plain();
        headings.put(
            heading,
            new Heading(
                heading.getLevel(),
                slugs.of(text),
                text,
                file.at(heading.getStartOffset(), heading.getEndOffset())));
      } else if (node instanceof com.vladsch.flexmark.util.ast.Block) {
        collect(node, file, slugs, headings);
      }
    }
  }

  private static Tree empty(Finding finding, Body body) {
    return new Tree(body, new Document(null, BasedSequence.NULL), Map.of(), List.of(finding));
  }
}
