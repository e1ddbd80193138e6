package org.nutgraf.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word documents for tests. */
public final class WordFile {
  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private final StringBuilder body = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private int relation;

  WordFile paragraph(String style, String... runs) {
    body.append("<w:p>")
        .append(style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>");
    body.append(String.join("", runs)).append("</w:p>");
    return this;
  }

  /** What stands in the body of the document, as it is written there. */
  public WordFile xml(String text) {
    body.append(text);
    return this;
  }

  WordFile item(String text) {
    body.append(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
        .append(run(text))
        .append("</w:p>");
    return this;
  }

  WordFile table(String[]... rows) {
    body.append("<w:tbl>");
    for (String[] row : rows) {
      body.append("<w:tr>");
      for (String cell : row) {
        body.append("<w:tc><w:p>").append(run(cell)).append("</w:p></w:tc>");
      }
      body.append("</w:tr>");
    }
    body.append("</w:tbl>");
    return this;
  }

  static String run(String text) {
    return run("", text);
  }

  /** @param properties such as {@code <w:b/>} */
  static String run(String properties, String text) {
    return "<w:r>" + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>")
        + "<w:t xml:space=\"preserve\">" + escaped(text)
        + "</w:t></w:r>";
  }

  String link(String address, String text) {
    return "<w:hyperlink r:id=\"" + relation("hyperlink", address, true) + "\">" + run(text)
        + "</w:hyperlink>";
  }

  String picture(byte[] png, String description) {
    parts.put("word/media/image.png", png);
    return drawing("r:embed=\"" + relation("image", "media/image.png", false) + "\"", description);
  }

  String linkedPicture(String address) {
    return drawing("r:link=\"" + relation("image", address, true) + "\"", "");
  }

  private static String drawing(String reference, String description) {
    return "<w:r><w:drawing><wp:inline><wp:docPr descr=\"" + escaped(description)
        + "\"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip "
        + reference
        + "/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
  }

  String footnote(String text) {
    return footnoteOf("<w:p>" + run(text) + "</w:p>");
  }

  String footnoteOf(String xml) {
    parts.put(
        "word/footnotes.xml",
        ("<w:footnotes xmlns:w=\"" + WORD + "\"><w:footnote w:id=\"2\">" + xml
                + "</w:footnote></w:footnotes>")
            .getBytes(StandardCharsets.UTF_8));
    relation("footnotes", "footnotes.xml", false);
    return "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
  }

  private String relation(String type, String target, boolean outside) {
    String id = "rId" + ++relation;
    relations
        .append("<Relationship Id=\"")
        .append(id)
        .append("\" Type=\"")
        .append(OFFICE)
        .append('/')
        .append(type)
        .append("\" Target=\"")
        .append(escaped(target))
        .append(outside ? "\" TargetMode=\"External\"/>" : "\"/>");
    return id;
  }

  public WordFile part(String path, String text) {
    parts.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public byte[] bytes() {
    part(
        "[Content_Types].xml",
        "<Types xmlns=\"" + PACKAGE
            + "content-types\"><Default Extension=\"png\" ContentType=\"image/png\"/></Types>");
    part(
        "_rels/.rels",
        "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
            + OFFICE
            + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
    relation("styles", "styles.xml", false);
    relation("numbering", "numbering.xml", false);
    part(
        "word/styles.xml",
        "<w:styles xmlns:w=\"" + WORD + "\">" + style("Title", "Title")
            + style("Heading1", "heading 1")
            + style("Heading2", "heading 2") + style("Quote", "Quote") + "</w:styles>");
    part(
        "word/numbering.xml",
        "<w:numbering xmlns:w=\"" + WORD
            + "\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">"
            + "<w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
    part(
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>");
    parts.putIfAbsent("word/document.xml", document().getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  /** The archive of these parts, in their order. */
  static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private String document() {
    String drawing = "http://schemas.openxmlformats.org/drawingml/2006/";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"" + WORD
        + "\" xmlns:r=\"" + OFFICE
        + "\" xmlns:wp=\"" + drawing
        + "wordprocessingDrawing\" xmlns:a=\"" + drawing + "main\" xmlns:pic=\"" + drawing
        + "picture\"><w:body>"
        + body + "</w:body></w:document>";
  }

  private static String style(String id, String name) {
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
        + "\"/></w:style>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
