package org.nutgraf.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivateMetadataTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Set<String> told(String name, byte[] bytes) throws IOException {
    return PrivateMetadata.of(new Asset.Packaged("content/" + name, bytes));
  }

  private static byte[] zip(String part, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(bytes("<Types/>"));
      zip.putNextEntry(new ZipEntry(part));
      zip.write(bytes(text));
    }
    return out.toByteArray();
  }

  private static byte[] box(String type, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .putInt(8 + content.length)
        .put(bytes(type))
        .put(content)
        .array();
  }

  private static byte[] packed(String dictionary, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes("%PDF-1.7\n1 0 obj\n<< " + dictionary + " /Filter /FlateDecode >>\nstream\n"));
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes(text));
    }
    return out.toByteArray();
  }

  @Test
  void pdf() throws IOException {
    Set<String> author = Set.of("its author (PDF, /Author)");
    assertThat(told("a.pdf", bytes("%PDF-1.4\n1 0 obj << /Title (A) /Author (J. Doe) >>")))
        .isEqualTo(author);
    assertThat(told("a.pdf", bytes("%PDF-1.4\n1 0 obj << /Author <FEFF004A> >>")))
        .isEqualTo(author);
    assertThat(told("a.pdf", packed("/Type /ObjStm /N 1", "<< /Author(J. Doe) >>")))
        .isEqualTo(author);
    assertThat(told(
            "a.PDF",
            packed(
                "/Type /Metadata",
                "<dc:creator><rdf:Seq><rdf:li>J. Doe</rdf:li></rdf:Seq></dc:creator>")))
        .containsExactly("its author (XMP)");
    assertThat(
            told(
                "a.pdf",
                bytes(
                    "%PDF-1.4\n1 0 obj << /Author () /Author < > /Creator (LaTeX) >> <dc:creator><rdf:Seq></rdf:Seq>")))
        .isEmpty();
    assertThat(told("a.pdf", bytes("%PDF Exif\0\0MM\0*\0\0\0\b\0\1\u0088\u0025\0\4\0\0\0\1")))
        .containsExactly("where a picture in it was taken (Exif)");
  }

  @ParameterizedTest
  @CsvSource({
    "docx, docProps/core.xml, <cp:coreProperties><dc:creator>J. Doe</dc:creator>, its author (docProps/core.xml)",
    "xlsx, docProps/core.xml, <cp:lastModifiedBy>J</cp:lastModifiedBy>, who changed it last (docProps/core.xml)",
    "pptx, docProps/app.xml, <Company>News</Company>, a company (docProps/app.xml)",
    "docx, word/comments.xml, <w:comment w:author=\"J\"/>, who commented or changed it (word/comments.xml)",
    "odt, meta.xml, <meta:initial-creator>J</meta:initial-creator>, its author (meta.xml)",
    "docx, docProps/core.xml, <dc:creator></dc:creator><cp:lastModifiedBy/>, ''",
    "docx, word/document.xml, <w:p>Company and dc:creator</w:p>, ''"
  })
  void office(String ending, String part, String xml, String expected) throws IOException {
    assertThat(String.join("", told("a." + ending, zip(part, xml)))).isEqualTo(expected);
  }

  @Test
  void filmAndSound() throws IOException {
    byte[] start = box("ftyp", bytes("isom"));
    byte[] film = box("moov", box("udta", box("\u00a9xyz", bytes("+52.5+013.4/"))));
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(start);
    whole.write(box("mdat", bytes("pixels \u00a9ART com.apple.quicktime.author")));
    assertThat(told("a.mp4", whole.toByteArray())).isEmpty();
    whole.write(film);
    assertThat(told("a.mp4", whole.toByteArray()))
        .containsExactly("where it was taken (\u00a9xyz)");
    assertThat(told("a.m4a", box("moov", box("\u00a9ART", bytes("J")))))
        .containsExactly("its author (\u00a9ART)");
    assertThat(told("a.mp3", bytes("ID3\4\0\0\0\0\0\40TPE1\0\0\0\5\0\0\3J Doe")))
        .containsExactly("its author");
    assertThat(told("a.ogg", bytes("OggS vorbis \7\0\0\0ARTIST=J"))).containsExactly("its author");
    assertThat(told("a.wav", bytes("RIFF....WAVELIST....INFOIART\5\0\0\0J Doe")))
        .containsExactly("its author");
    assertThat(told("a.mp3", bytes("ID3\4\0\0\0\0\0\40TIT2\0\0\0\5\0\0\3Title")))
        .isEmpty();
  }

  @Test
  void drawingsAndOthers() throws IOException {
    assertThat(told("a.svg", bytes("<svg sodipodi:docname=\"/home/j/a.svg\"/>")))
        .hasSize(1);
    assertThat(told("a.svg", bytes("<svg><title>A</title></svg>"))).isEmpty();
    assertThat(told("a.csv", bytes("author\nJ. Doe\n"))).isEmpty();
  }

  @Test
  void noBytesAreTooOdd() throws IOException {
    Random random = new Random(7);
    String[] starts = {
      "%PDF-1.7 <</Type/ObjStm /FlateDecode>>\nstream\n",
      "PK\3\4",
      "\0\0\0\1moov\u007f\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff",
      "ID3",
      "<svg",
      "\0\0\0\0moov"
    };
    for (int i = 0; i < 600; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      byte[] start = bytes(starts[i % starts.length]);
      byte[] all =
          ByteBuffer.allocate(start.length + noise.length).put(start).put(noise).array();
      for (String ending : new String[] {"pdf", "docx", "mp4", "mp3", "svg"}) {
        told("a." + ending, all);
      }
    }
  }
}
