package org.nutgraf.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutgraf.source.PictureHead;

class StrippingTest {
  private static final String SECRET = "SECRET-GPS-52.5N-13.4E";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[]... parts) {
    Metadata.Out out = new Metadata.Out();
    Arrays.stream(parts).forEach(out::put);
    return out.all();
  }

  /** A directory with a camera's name, how the picture is turned, and whose it is. */
  private static byte[] tiff(ByteOrder order) {
    byte[] maker = bytes(SECRET + "\0");
    byte[] rights = bytes("(c) A. Writer\0");
    ByteBuffer out =
        ByteBuffer.allocate(8 + 2 + 36 + 4 + maker.length + rights.length).order(order);
    out.put(bytes(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"))
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 3);
    out.putShort((short) 271).putShort((short) 2).putInt(maker.length).putInt(50);
    out.putShort((short) 274).putShort((short) 3).putInt(1).putShort((short) 6).putShort((short) 0);
    out.putShort((short) 33432)
        .putShort((short) 2)
        .putInt(rights.length)
        .putInt(50 + maker.length)
        .putInt(0);
    return out.put(maker).put(rights).array();
  }

  private static byte[] segment(int marker, byte[] body) {
    return joined(
        new byte[] {(byte) 0xFF, (byte) marker},
        new Metadata.Out().number(body.length + 2, 2, ByteOrder.BIG_ENDIAN).all(),
        body);
  }

  private static byte[] chunk(String type, byte[] body) {
    byte[] whole = joined(bytes(type), body);
    CRC32 sum = new CRC32();
    sum.update(whole);
    return joined(
        new Metadata.Out().number(body.length, 4, ByteOrder.BIG_ENDIAN).all(),
        whole,
        new Metadata.Out().number((int) sum.getValue(), 4, ByteOrder.BIG_ENDIAN).all());
  }

  private static byte[] webpChunk(String type, byte[] body) {
    return joined(
        bytes(type),
        new Metadata.Out().number(body.length, 4, ByteOrder.LITTLE_ENDIAN).all(),
        body,
        new byte[body.length % 2]);
  }

  private static byte[] told(String format) throws IOException {
    if (format.equals("webp")) {
      byte[] chunks = joined(
          webpChunk("VP8X", new byte[] {0x0C, 0, 0, 0, 9, 0, 0, 9, 0, 0}),
          webpChunk("VP8 ", bytes("pixels!")),
          webpChunk("EXIF", tiff(ByteOrder.LITTLE_ENDIAN)),
          webpChunk("XMP ", bytes(SECRET)),
          webpChunk("abcd", bytes(SECRET)));
      return joined(
          bytes("RIFF"),
          new Metadata.Out()
              .number(chunks.length + 4, 4, ByteOrder.LITTLE_ENDIAN)
              .all(),
          bytes("WEBP"),
          chunks,
          bytes(SECRET));
    }
    byte[] plain = Photographs.of(64, 48, format);
    return switch (format) {
      case "jpeg" ->
        joined(
            Arrays.copyOf(plain, 2),
            segment(0xE1, joined(bytes("Exif\0\0"), tiff(ByteOrder.BIG_ENDIAN))),
            segment(0xE1, bytes("http://ns.adobe.com/xap/1.0/\0" + SECRET)),
            segment(0xED, bytes("Photoshop 3.0\0" + SECRET)),
            segment(0xFE, bytes(SECRET)),
            segment(0xE2, bytes("MPF\0" + SECRET)),
            segment(0xE0, bytes("JFXX\0" + SECRET)),
            segment(0xE2, bytes("ICC_PROFILE\0KEPT-PROFILE")),
            Arrays.copyOfRange(plain, 2, plain.length),
            bytes(SECRET + "\0ftypmp4"));
      case "png" ->
        joined(
            Arrays.copyOf(plain, 33),
            chunk("tEXt", bytes("Author\0" + SECRET)),
            chunk("eXIf", tiff(ByteOrder.BIG_ENDIAN)),
            chunk("iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + SECRET)),
            chunk("tIME", bytes("1234567")),
            chunk("pHYs", bytes("123456789")),
            chunk("prVt", bytes(SECRET)),
            Arrays.copyOfRange(plain, 33, plain.length),
            bytes(SECRET));
      default ->
        joined(
            Arrays.copyOf(plain, plain.length - 1),
            bytes("!\u00fe"),
            new byte[] {(byte) SECRET.length()},
            bytes(SECRET),
            new byte[1],
            bytes("!\u00ff\u000bXMP DataXMP"),
            new byte[] {(byte) SECRET.length()},
            bytes(SECRET),
            new byte[1],
            bytes(";" + SECRET));
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
  void nothingIsToldAnyMore(String format) throws IOException {
    byte[] told = told(format);
    byte[] plain = Stripping.plain(told);
    assertThat(new String(told, StandardCharsets.ISO_8859_1)).contains(SECRET);
    assertThat(new String(plain, StandardCharsets.ISO_8859_1))
        .doesNotContain("SECRET")
        .doesNotContain("ftyp");
    assertThat(Stripping.plain(plain)).as("the same once more").isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void pixelsOrientationProfileAndCopyrightStay(String format) throws IOException {
    byte[] plain = Stripping.plain(told(format));
    if (format.equals("jpeg")) {
      assertThat(new String(plain, StandardCharsets.ISO_8859_1)).contains("KEPT-PROFILE");
      // Java reads real profiles only.
      plain = Stripping.plain(bytes(new String(told(format), StandardCharsets.ISO_8859_1)
          .replace("ICC_PROFILE", "ICX_PROFILE")));
    }
    BufferedImage before = ImageIO.read(new ByteArrayInputStream(Photographs.of(64, 48, format)));
    BufferedImage after = ImageIO.read(new ByteArrayInputStream(plain));
    assertThat(after.getRGB(0, 0, 64, 48, null, 0, 64))
        .isEqualTo(before.getRGB(0, 0, 64, 48, null, 0, 64));
    assertThat(new String(plain, StandardCharsets.ISO_8859_1)).contains("(c) A. Writer");
    if (format.equals("jpeg")) {
      assertThat(PictureHead.read(new ByteArrayInputStream(plain)).orElseThrow().orientation())
          .isEqualTo(6);
    }
  }

  @Test
  void aPictureWithoutAnythingToTellStaysAsItIs() throws IOException {
    for (String format : new String[] {"jpeg", "png", "gif"}) {
      byte[] picture = Photographs.of(64, 48, format);
      assertThat(Stripping.plain(picture)).as(format).isEqualTo(picture);
    }
  }

  // Wherever a copy ends too early it is told, and no other error comes of it.
  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
  void whatIsCutShortIsSaidToBe(String format) throws IOException {
    byte[] told = told(format);
    int end = told.length - SECRET.length() - (format.equals("jpeg") ? 8 : 0);
    for (int length = 12; length < end; length++) {
      byte[] cut = Arrays.copyOf(told, length);
      String result = "broken";
      try {
        result = new String(Stripping.plain(cut), StandardCharsets.ISO_8859_1);
      } catch (IOException e) {
        assertThat(e).hasMessage("it is cut short or broken");
      }
      assertThat(result).as(format + " of " + length + " bytes").isEqualTo("broken");
    }
  }

  @Test
  void avifTellsNothingAndStaysWhole() throws IOException {
    byte[] told = Photographs.avif();
    byte[] plain = Stripping.plain(told);
    assertThat(new String(told, StandardCharsets.ISO_8859_1))
        .contains("SECRET-GPS")
        .contains("SECRET-XMP");
    assertThat(new String(plain, StandardCharsets.ISO_8859_1))
        .doesNotContain("SECRET")
        .contains("MM\0*");
    assertThat(plain).hasSameSizeAs(told).endsWith(Arrays.copyOfRange(told, 500, told.length));
    assertThat(Stripping.plain(plain)).isEqualTo(plain);
    for (int length = 12; length < told.length; length++) {
      byte[] cut = Arrays.copyOf(told, length);
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> Stripping.plain(cut))
          .as(length + " bytes")
          .isInstanceOf(IOException.class)
          .hasMessage("it is cut short or broken");
    }
  }

  private static byte[] box(String type, byte[]... parts) {
    byte[] body = joined(parts);
    return joined(numbers(body.length + 8), bytes(type), body);
  }

  private static byte[] numbers(int... numbers) {
    Metadata.Out out = new Metadata.Out();
    for (int number : numbers) {
      out.number(number, 4, ByteOrder.BIG_ENDIAN);
    }
    return out.all();
  }

  private static byte[] track(String kind, byte[] places) {
    return box(
        "trak",
        box("udta", bytes(SECRET)),
        box("meta", bytes(SECRET)),
        box(
            "mdia",
            box("hdlr", numbers(0, 0), bytes(kind), numbers(0, 0, 0), bytes(SECRET + "\0")),
            box(
                "minf",
                box(
                    "stbl",
                    box("stsz", numbers(0, 0, 3, 7, 7, 7)),
                    box("stsc", numbers(0, 2, 1, 2, 1, 2, 1, 1)),
                    box("stco", numbers(0, 2), places)))));
  }

  /** A film of three pictures in two chunks, a track of remarks, and bytes that no track names. */
  @Test
  void avifThatMovesTellsNothingAndGoesOnMoving() throws IOException {
    byte[] still = Photographs.avif();
    still[11] = 's';
    byte[] samples = bytes("frame-1frame-2" + SECRET + "frame-3");
    byte[] remarks = bytes("SECRET-SECRET-SECRET-");
    int first = still.length + 8;
    byte[] told = joined(
        still,
        box("mdat", samples, remarks),
        box(
            "moov",
            box("udta", bytes(SECRET)),
            track("pict", numbers(first, first + samples.length - 7)),
            track("meta", numbers(first + samples.length, first + samples.length + 14))));
    byte[] plain = Stripping.plain(told);
    assertThat(new String(plain, StandardCharsets.ISO_8859_1))
        .doesNotContain("SECRET")
        .contains("frame-1frame-2" + "\0".repeat(SECRET.length()) + "frame-3");
    assertThat(plain)
        .hasSameSizeAs(told)
        .contains(Arrays.copyOfRange(still, still.length - 75, still.length));
    assertThat(Stripping.plain(plain)).isEqualTo(plain);
    told[told.length - track("meta", numbers(0, 0)).length - 4] = 1;
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Stripping.plain(told))
        .hasMessage("it is cut short or broken");
  }

  @Test
  void webpThatMovesTellsNothingAndGoesOnMoving() throws IOException {
    byte[] frame = joined(new byte[16], webpChunk("VP8L", bytes("pixels")));
    byte[] pictures =
        joined(webpChunk("ANIM", new byte[6]), webpChunk("ANMF", frame), webpChunk("ANMF", frame));
    byte[] chunks = joined(
        webpChunk("VP8X", new byte[] {0x0E, 0, 0, 0, 9, 0, 0, 9, 0, 0}),
        pictures,
        webpChunk("EXIF", tiff(ByteOrder.LITTLE_ENDIAN)),
        webpChunk("XMP ", bytes(SECRET)));
    byte[] plain = Stripping.plain(joined(
        bytes("RIFF"),
        new Metadata.Out().number(chunks.length + 4, 4, ByteOrder.LITTLE_ENDIAN).all(),
        bytes("WEBP"),
        chunks));
    assertThat(new String(plain, StandardCharsets.ISO_8859_1))
        .doesNotContain("SECRET")
        .contains(new String(pictures, StandardCharsets.ISO_8859_1));
    assertThat(plain[20] & 2).as("moves").isEqualTo(2);
  }

  @Test
  void pngThatMovesTellsNothingAndGoesOnMoving() throws IOException {
    byte[] still = Photographs.of(64, 48, "png");
    byte[] moves = chunk("acTL", numbers(2, 0));
    byte[] next = joined(
        chunk("fcTL", new byte[26]), chunk("fdAT", bytes("pixels")), chunk("fcTL", new byte[26]));
    byte[] text = chunk("tEXt", bytes("Author\0" + SECRET));
    int end = still.length - 12;
    byte[] plain = Stripping.plain(joined(
        Arrays.copyOf(still, 33),
        moves,
        text,
        Arrays.copyOfRange(still, 33, end),
        text,
        next,
        text,
        Arrays.copyOfRange(still, end, still.length)));
    assertThat(plain)
        .isEqualTo(joined(
            Arrays.copyOf(still, 33),
            moves,
            Arrays.copyOfRange(still, 33, end),
            next,
            Arrays.copyOfRange(still, end, still.length)));
  }

  private static String xmp(String rights) {
    return "<x><dc:creator>SECRET</dc:creator><dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">"
        + rights + "</rdf:li></rdf:Alt></dc:rights></x>" + " ".repeat(300);
  }

  @Test
  void theCopyrightOfXmpStaysInEveryFormat() throws IOException {
    String rights = "(c) Doe &amp; Daughter";
    byte[] jpeg = Photographs.of(64, 48, "jpeg");
    byte[] png = Photographs.of(64, 48, "png");
    byte[] gif = Photographs.of(64, 48, "gif");
    byte[] webp = joined(
        webpChunk("VP8X", new byte[] {0x0C, 0, 0, 0, 9, 0, 0, 9, 0, 0}),
        webpChunk("VP8 ", bytes("pixels!")),
        webpChunk("XMP ", bytes(xmp(rights))));
    byte[] inGif = bytes(xmp(rights).substring(0, 250));
    for (byte[] told : new byte[][] {
      joined(
          Arrays.copyOf(jpeg, 2),
          segment(0xE1, bytes("http://ns.adobe.com/xap/1.0/\0" + xmp(rights))),
          Arrays.copyOfRange(jpeg, 2, jpeg.length)),
      joined(
          Arrays.copyOf(png, 33),
          chunk("iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + xmp(rights))),
          Arrays.copyOfRange(png, 33, png.length)),
      joined(
          Arrays.copyOf(png, 33),
          chunk("iTXt", bytes("Copyright\0\0\0en\0\0(c) Doe & Daughter")),
          Arrays.copyOfRange(png, 33, png.length)),
      joined(
          Arrays.copyOf(gif, gif.length - 1),
          bytes("!\u00ff\u000bXMP DataXMP"),
          new byte[] {(byte) inGif.length},
          inGif,
          new byte[1],
          bytes(";")),
      joined(
          bytes("RIFF"),
          new Metadata.Out().number(webp.length + 4, 4, ByteOrder.LITTLE_ENDIAN).all(),
          bytes("WEBP"),
          webp)
    }) {
      byte[] plain = Stripping.plain(told);
      assertThat(new String(plain, StandardCharsets.ISO_8859_1))
          .contains("(c) Doe & Daughter")
          .doesNotContain("SECRET");
      assertThat(Stripping.plain(plain)).as("the same once more").isEqualTo(plain);
    }
  }

  @Test
  void theCopyrightOfAvifStays() throws IOException {
    byte[] exif = joined(new byte[4], tiff(ByteOrder.BIG_ENDIAN));
    assertThat(new String(Metadata.known(exif), StandardCharsets.ISO_8859_1))
        .startsWith("\0\0\0\0MM\0*")
        .contains("(c) A. Writer")
        .doesNotContain("SECRET");
    assertThat(Metadata.known(exif).length).isLessThanOrEqualTo(exif.length);
    assertThat(new String(Metadata.known(bytes(xmp("&lt;c&gt; Doe"))), StandardCharsets.ISO_8859_1))
        .contains("&lt;c&gt; Doe")
        .doesNotContain("SECRET");
    // The same file, with a word of its camera's turned into a copyright.
    byte[] told = Photographs.avif();
    int maker = new String(told, StandardCharsets.ISO_8859_1).indexOf("\u0001\u000f\0\2");
    told[maker] = (byte) 0x82;
    told[maker + 1] = (byte) 0x98;
    byte[] plain = Stripping.plain(told);
    assertThat(new String(plain, StandardCharsets.ISO_8859_1))
        .contains("SECRET-GPS")
        .doesNotContain("SECRET-XMP");
    assertThat(plain).hasSameSizeAs(told);
  }

  @Test
  void smallerCopiesAreSigned() throws IOException {
    byte[] copy = Stripping.signed(Photographs.of(32, 24, "jpeg"), told("jpeg"));
    assertThat(new String(copy, StandardCharsets.ISO_8859_1))
        .contains("(c) A. Writer")
        .doesNotContain("SECRET");
    assertThat(PictureHead.read(new ByteArrayInputStream(copy)).orElseThrow().orientation())
        .isEqualTo(1);
  }

  /** As Photoshop and most agencies write it. */
  @Test
  void theCopyrightOfIptcStays() throws IOException {
    byte[] plain = Photographs.of(64, 48, "jpeg");
    byte[] iptc = joined(
        bytes("Photoshop 3.0\0" + "8BIM\4\4\0\0\0\0\0\60"),
        new byte[] {0x1C, 2, 80, 0, 6},
        bytes("SECRET"),
        new byte[] {0x1C, 2, 116, 0, 12},
        "\u00a9 J. Doe dpa".substring(0, 11).getBytes(StandardCharsets.UTF_8));
    byte[] result = Stripping.plain(joined(
        Arrays.copyOf(plain, 2), segment(0xED, iptc), Arrays.copyOfRange(plain, 2, plain.length)));
    assertThat(new String(result, StandardCharsets.UTF_8))
        .contains("\u00a9 J. Doe d")
        .doesNotContain("SECRET");
    assertThat(ImageIO.read(new ByteArrayInputStream(result)).getWidth()).isEqualTo(64);
  }
}
