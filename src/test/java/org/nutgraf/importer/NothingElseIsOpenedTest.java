package org.nutgraf.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nutgraf.draft.Draft;
import org.nutgraf.draft.DraftFile;

/**
 * However a document names a file or an address, an import opens nothing but the document. A file with a secret lies
 * where the references lead, and a server listens that must never be asked.
 */
class NothingElseIsOpenedTest {
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final byte[] PIXEL = Base64.getDecoder()
      .decode(
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private static final String CANARY = "canary-4711";

  @TempDir
  Path folder;

  private ServerSocketChannel server;
  private Path secret;

  @BeforeEach
  void listen() throws IOException {
    server =
        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.configureBlocking(false);
    // A picture by its head, so that nothing but not being read keeps it out.
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(PIXEL);
    bytes.write(CANARY.getBytes(StandardCharsets.UTF_8));
    secret = Files.write(
        Files.createDirectories(folder.resolve("outside")).resolve("secret.png"),
        bytes.toByteArray());
    Files.write(
        Files.createDirectories(folder.resolve("in/pictures")).resolve("inside.png"), PIXEL);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private List<String> targets() {
    String path = secret.toString();
    String web = "127.0.0.1:" + server.socket().getLocalPort() + "/x.png";
    return List.of(
        "file://" + path,
        "file:" + path,
        "FILE://localhost" + path,
        path,
        "/" + path,
        "//" + path,
        "..".repeat(1) + "/outside/secret.png",
        "../../../../../../../../../../../.." + path,
        "%2e%2e/outside/secret.png",
        "..%2foutside%2fsecret.png",
        "pictures/../../outside/secret.png",
        "..\\outside\\secret.png",
        "\\\\127.0.0.1\\share\\secret.png",
        "jar:file:" + path + "!/a.png",
        "jar:http://" + web + "!/a.png",
        "http://" + web,
        "HTTP://" + web,
        "https://" + web,
        "//" + web,
        "ftp://" + web,
        "/dev/zero",
        "file:///dev/zero",
        "/dev/stdin",
        "/proc/self/environ",
        "pack://" + web,
        "res://a",
        path + "\0.png",
        "file://" + path + "?x=.png",
        "file://" + path + "#.png");
  }

  @Test
  void wordOpensNothing() throws IOException {
    int tried = 0;
    for (String target : targets()) {
      for (String type : List.of(
          "image",
          "hyperlink",
          "oleObject",
          "attachedTemplate",
          "subDocument",
          "frame",
          "aFChunk",
          "video",
          "package",
          "x")) {
        for (String mode : List.of(
            " TargetMode=\"External\"",
            " TargetMode=\"external\"",
            " TargetMode=\" External \"",
            " TargetMode=\"Internal\"",
            "",
            " TargetMode=\"&#69;xternal\"")) {
          check(
              word(relation("", "R1", type, target, mode), StandardCharsets.UTF_8, body("R1")),
              target);
          tried++;
        }
      }
      check(
          word(relation("pr:", "R1", "image", target, ""), StandardCharsets.UTF_8, body("R1")),
          target);
      check(
          word(relation("", "R1", "image", target, ""), StandardCharsets.UTF_16, body("R1")),
          target);
      check(
          word(relation("", "R1", "image", target, ""), StandardCharsets.UTF_16BE, body("R1")),
          target);
      check(
          word(relation("", "R1", "image", target, ""), Charset.forName("IBM1047"), body("R1")),
          target);
    }
    assertThat(tried).isGreaterThan(1500);
  }

  @Test
  void anEntityIsNeverLookedUp() throws IOException {
    for (String target : targets()) {
      String type = "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + escaped(target)
          + "\"> %p; <!ENTITY e SYSTEM \"" + escaped(target) + "\">]>";
      for (String part :
          List.of("word/document.xml", "word/_rels/document.xml.rels", "_rels/.rels")) {
        for (Charset charset :
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("IBM1047"))) {
          Map<String, byte[]> parts =
              parts(relation("", "R1", "image", target, ""), StandardCharsets.UTF_8, body("R1"));
          parts.put(
              part,
              ("<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>" + type + "<x>&e;</x>")
                  .getBytes(charset));
          Draft draft = read("a.docx", WordFile.zip(parts));
          harmless(draft, target + " in " + part);
          assertThat(draft.problems()).describedAs(part).isNotEmpty();
        }
      }
    }
  }

  @Test
  void htmlAndMarkdownOpenNothingBeyondTheirFolder() throws IOException {
    for (String target : targets()) {
      String html = target.replace("\0", "&#0;");
      check(
          "a.html",
          "<h1>T</h1><p>Text <img src=\"" + html + "\" alt=a> <img srcset=\"" + html
              + " 2x\" alt=b>"
              + " <img data-src=\"" + html + "\" alt=c><object data=\"" + html
              + "\"></object><iframe src=\"" + html
              + "\"></iframe><embed src=\"" + html + "\"><video poster=\"" + html + "\" src=\""
              + html + "\"></video>"
              + "<link rel=stylesheet href=\"" + html + "\"><style>@import url(" + html
              + ")</style>",
          target);
      check(
          "b.html",
          "<base href=\"" + html + "\"><h1>T</h1><p>Text <img src=\"x.png\" alt=a>",
          target);
      check(
          "a.md",
          "# T\n\nText ![a](<" + target + ">) ![b][r]\n\n[r]: <" + target + ">\n\n<img src=\""
              + html + "\" alt=c>\n",
          target);
      check(
          "a.md",
          "---\nimage: \"" + target.replace("\\", "\\\\").replace("\0", "")
              + "\"\ntitle: T\n---\nText.\n",
          target);
      check(
          "t.json",
          "{\"events\": [{\"start_date\": {\"year\": \"2020\"}, \"text\": {\"headline\": \"A\", \"text\":"
              + " \"<img src='" + html.replace("\\", "\\\\")
              + "' alt='a'>\"}, \"media\": {\"url\": \""
              + target.replace("\\", "\\\\").replace("\0", "") + "\"}}]}",
          target);
      check("t.csv", "date,title,media\n2020-01-01,A," + target.replace("\0", "") + "\n", target);
      check("a.txt", "A Title\n\nText " + target + " more.\n", target);
    }
  }

  @Test
  void whatLiesBesideIsTakenOnlyIfItIsAPicture() throws IOException {
    Files.writeString(folder.resolve("in/fake.png"), CANARY);
    Files.writeString(
        folder.resolve("in/x.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>");
    Draft draft = read(
        "a.html",
        ("<h1>T</h1><p>Text <img src=pictures/inside.png alt=a> <img src=fake.png alt=b>"
                + " <img src=x.svg alt=c> <img alt=d src='data:image/svg+xml;base64,PHN2Zy8+'>"
                + " <img alt=e src='data:image/png;base64,PHN2Zy8+'>")
            .getBytes(StandardCharsets.UTF_8));
    assertThat(draft.files())
        .extracting(DraftFile::path)
        .containsExactly("content/index.md", "content/inside.png", "content/site.yaml");
    assertThat(Imported.notes(draft.notes()))
        .isEqualTo(
            """
        a.html:1: the picture fake.png was not copied: it is no picture of the kinds png, jpg, gif, webp and avif
        a.html:1: the picture x.svg was not copied: an SVG file may hold script and addresses; save it as png
        a.html:1: the picture a picture within the page was not copied: an SVG file may hold script and addresses; save it as png
        a.html:1: the picture a picture within the page was not copied: it is no picture of the kinds png, jpg, gif, webp and avif
        content/site.yaml: set base_url, the address the site will have
        """);
  }

  // What a document may say of a reference: a picture in each of the ways to write one, and what
  // shows others.
  private static String body(String id) {
    String blip =
        "<w:r><w:drawing><wp:inline><wp:docPr descr=\"d\"/><a:graphic><a:blip %s/></a:graphic></wp:inline>"
            + "</w:drawing></w:r>";
    return "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Title</w:t></w:r></w:p><w:p><w:r><w:t>Text</w:t></w:r>"
        + blip.formatted("r:link=\"" + id + "\"") + blip.formatted("r:embed=\"" + id + "\"")
        + blip.formatted("r:embed=\"" + id + "\" r:link=\"" + id + "\"")
        + "<w:r><w:pict><v:shape alt=\"v\"><v:imagedata r:id=\"" + id + "\" r:href=\"" + id
        + "\" r:pict=\"" + id
        + "\" src=\"" + id + "\"/></v:shape></w:pict></w:r>"
        + "<w:r><w:object><v:shape><v:imagedata r:id=\"" + id + "\"/></v:shape><o:OLEObject r:id=\""
        + id
        + "\"/></w:object></w:r></w:p><w:altChunk r:id=\"" + id + "\"/><w:subDoc r:id=\"" + id
        + "\"/>"
        + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>INCLUDEPICTURE \"" + id
        + "\" \\d</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>shown</w:t><w:fldChar w:fldCharType=\"end\"/>"
        + "</w:r></w:p>";
  }

  private static String relation(
      String prefix, String id, String type, String target, String mode) {
    return "<" + prefix + "Relationship Id=\"" + id + "\" Type=\"" + OFFICE + type + "\" Target=\""
        + escaped(target) + "\"" + mode + "/>";
  }

  private static byte[] word(String relation, Charset charset, String body) {
    return WordFile.zip(parts(relation, charset, body));
  }

  private static Map<String, byte[]> parts(String relation, Charset charset, String body) {
    String drawing = "http://schemas.openxmlformats.org/drawingml/2006/";
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "_rels/.rels",
        ("<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"a\" Type=\"" + OFFICE
                + "officeDocument\" Target=\"word/document.xml\"/></Relationships>")
            .getBytes(StandardCharsets.UTF_8));
    String prefix = relation.startsWith("<pr:") ? "pr:" : "";
    parts.put(
        "word/_rels/document.xml.rels",
        ("<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?><" + prefix
                + "Relationships xmlns" + (prefix.isEmpty() ? "" : ":pr") + "=\"" + PACKAGE + "\">"
                + relation + "</" + prefix
                + "Relationships>")
            .getBytes(charset));
    parts.put(
        "word/document.xml",
        ("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
                + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:wp=\"" + drawing
                + "wordprocessingDrawing\" xmlns:a=\""
                + drawing + "main\"><w:body>" + body + "</w:body></w:document>")
            .getBytes(StandardCharsets.UTF_8));
    return parts;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("\0", "%00");
  }

  private void check(byte[] word, String target) throws IOException {
    harmless(read("a.docx", word), target);
  }

  private void check(String name, String text, String target) throws IOException {
    harmless(read(name, text.getBytes(StandardCharsets.UTF_8)), target);
  }

  private Draft read(String name, byte[] bytes) {
    return Importer.read(name, bytes, this::beside, Imported.NEW_SITE);
  }

  // More generous than the program is: whatever a name leads to from the document's folder.
  private Optional<byte[]> beside(String path) {
    try {
      Path found = folder.resolve("in").resolve(path);
      asked.add(path);
      return Files.isRegularFile(found) ? Optional.of(Files.readAllBytes(found)) : Optional.empty();
    } catch (IOException | java.nio.file.InvalidPathException e) {
      return Optional.empty();
    }
  }

  private final List<String> asked = new ArrayList<>();

  private void harmless(Draft draft, String target) throws IOException {
    for (DraftFile file : draft.files()) {
      assertThat(new String(file.bytes(), StandardCharsets.ISO_8859_1))
          .describedAs(target)
          .doesNotContain(CANARY);
      assertThat(file.path())
          .describedAs(target)
          .doesNotContain("secret.png")
          .doesNotContain("picture-");
    }
    assertThat(asked)
        .noneMatch(path -> path.contains("..") || path.startsWith("/") || path.indexOf(':') >= 0);
    assertThat(server.accept()).as("asked the server: " + target).isNull();
  }
}
