package org.nutgraf.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Places in pictures where programs and people put what is nobody's business. */
class PrivatePicturesTest {
  private static final String SECRET = "SECRET-52.5N-13.4E";
  private static final String RIGHTS = "(c) Ä. Writer";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[]... parts) {
    Metadata.Out out = new Metadata.Out();
    Arrays.stream(parts).forEach(out::put);
    return out.all();
  }

  private static byte[] big(int value, int length) {
    return new Metadata.Out().number(value, length, ByteOrder.BIG_ENDIAN).all();
  }

  private static byte[] little(int value, int length) {
    return new Metadata.Out().number(value, length, ByteOrder.LITTLE_ENDIAN).all();
  }

  private static byte[] segment(int marker, byte[] body) {
    return joined(new byte[] {(byte) 0xFF, (byte) marker}, big(body.length + 2, 2), body);
  }

  private static byte[] jpeg(byte[]... segments) throws IOException {
    byte[] picture = Photographs.of(64, 48, "jpeg");
    return joined(
        Arrays.copyOf(picture, 2),
        joined(segments),
        Arrays.copyOfRange(picture, 2, picture.length));
  }

  private static byte[] png(byte[]... chunks) throws IOException {
    byte[] picture = Photographs.of(64, 48, "png");
    return joined(
        Arrays.copyOf(picture, 33),
        joined(chunks),
        Arrays.copyOfRange(picture, 33, picture.length));
  }

  private static byte[] chunk(String type, byte[] body) {
    byte[] whole = joined(bytes(type), body);
    CRC32 sum = new CRC32();
    sum.update(whole);
    return joined(big(body.length, 4), whole, big((int) sum.getValue(), 4));
  }

  private static byte[] gif(byte[]... blocks) throws IOException {
    byte[] picture = Photographs.of(64, 48, "gif");
    return joined(Arrays.copyOf(picture, picture.length - 1), joined(blocks), bytes(";"));
  }

  private static byte[] riff(String type, byte[] body) {
    return joined(bytes(type), little(body.length, 4), body, new byte[body.length % 2]);
  }

  private static byte[] webp(byte[]... chunks) {
    byte[] all = joined(chunks);
    return joined(bytes("RIFF"), little(all.length + 4, 4), bytes("WEBP"), all);
  }

  /** A key frame of 64 × 48 pixels begins so (RFC 6386, 9.1). */
  private static byte[] vp8() {
    return joined(
        new byte[] {0x30, 1, 0, (byte) 0x9D, 1, 0x2A},
        little(64, 2),
        little(48, 2),
        bytes("pixels"));
  }

  /** And one without losses (RFC 9649, 3.4). */
  private static byte[] vp8l() {
    return joined(new byte[] {0x2F}, little(63 | 47 << 14 | 1 << 28, 4), bytes("pixels"));
  }

  private static byte[] vp8x(int flags) {
    return riff("VP8X", joined(new byte[] {(byte) flags, 0, 0, 0}, little(63, 3), little(47, 3)));
  }

  private static byte[] deflated(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] box(String type, byte[] body) {
    return joined(big(body.length + 8, 4), bytes(type), body);
  }

  static Stream<Arguments> told() throws IOException {
    byte[] small = Photographs.of(16, 12, "jpeg");
    byte[] avif = Photographs.avif();
    return Stream.of(
        Arguments.of(
            "JPEG, MPF with a second picture behind",
            joined(jpeg(segment(0xE2, bytes("MPF\0MM\0*" + SECRET))), small, bytes(SECRET))),
        Arguments.of("JPEG, C2PA", jpeg(segment(0xEB, bytes("JP\0\1\0\0\0\1jumb" + SECRET)))),
        Arguments.of("JPEG, FlashPix", jpeg(segment(0xE2, bytes("FPXR\0" + SECRET)))),
        Arguments.of(
            "JPEG, JFXX thumbnail",
            jpeg(segment(0xE0, joined(bytes("JFXX\0\u0010"), small, bytes(SECRET))))),
        Arguments.of(
            "JPEG, long XMP",
            jpeg(segment(0xE1, bytes("http://ns.adobe.com/xmp/extension/\0" + SECRET)))),
        Arguments.of("JPEG, comment", jpeg(segment(0xFE, bytes(SECRET)))),
        Arguments.of(
            "JPEG, two Exif",
            jpeg(
                segment(0xE1, bytes("Exif\0\0MM\0*\0\0\0\u0008" + SECRET)),
                segment(0xE1, bytes("Exif\0\0II*\0" + SECRET)))),
        Arguments.of("JPEG, GoPro", jpeg(segment(0xE6, bytes("GoPro\0" + SECRET)))),
        Arguments.of("JPEG, Ducky", jpeg(segment(0xEC, bytes("Ducky" + SECRET)))),
        Arguments.of("JPEG, long Adobe", jpeg(segment(0xEE, bytes("Adobe\0d\0\0\0\0\1" + SECRET)))),
        Arguments.of("JPEG, extension", jpeg(segment(0xF7, bytes(SECRET)))),
        Arguments.of(
            "JPEG, ICC of a camera without a profile",
            jpeg(segment(0xE2, bytes("ICC_PROFILX\0" + SECRET)))),
        Arguments.of(
            "PNG, zTXt",
            png(
                chunk("zTXt", joined(bytes("Comment\0\0"), deflated(SECRET))),
                chunk("tEXt", bytes("Comment\0" + SECRET)))),
        Arguments.of("PNG, C2PA", png(chunk("caBX", bytes(SECRET)))),
        Arguments.of("PNG, of a program of its own", png(chunk("prVt", bytes(SECRET)))),
        Arguments.of(
            "PNG, date",
            png(
                chunk("tIME", bytes("\7\u00ea\1\1\1\1\1")),
                chunk("tEXt", bytes("Author\0" + SECRET)))),
        Arguments.of(
            "PNG, compressed XMP",
            png(
                chunk("iTXt", joined(bytes("XML:com.adobe.xmp\0\1\0\0\0"), deflated(SECRET))),
                chunk("tEXt", bytes("a\0" + SECRET)))),
        Arguments.of("PNG, behind its end", joined(png(), small, bytes(SECRET))),
        Arguments.of("PNG, dSIG", png(chunk("dSIG", bytes(SECRET)))),
        Arguments.of(
            "PNG, raw profile of ImageMagick",
            png(chunk("tEXt", bytes("Raw profile type exif\0" + SECRET)))),
        Arguments.of(
            "GIF, comment",
            gif(joined(
                bytes("!\u00fe"),
                new byte[] {(byte) SECRET.length()},
                bytes(SECRET),
                new byte[1]))),
        Arguments.of(
            "GIF, long NETSCAPE",
            gif(joined(
                bytes("!\u00ff\u000bNETSCAPE2.0\3\1\0\0"),
                new byte[] {(byte) SECRET.length()},
                bytes(SECRET),
                new byte[1]))),
        Arguments.of(
            "GIF, program",
            gif(joined(
                bytes("!\u00ff\u000bMGK8BIM0000"),
                new byte[] {(byte) SECRET.length()},
                bytes(SECRET),
                new byte[1]))),
        Arguments.of("WebP, simple", webp(riff("VP8 ", vp8()), riff("EXIF", bytes(SECRET)))),
        Arguments.of(
            "WebP, unknown chunk",
            webp(
                vp8x(0x0C),
                riff("VP8L", vp8l()),
                riff("C2PA", bytes(SECRET)),
                riff("XMP ", bytes(SECRET)))),
        Arguments.of(
            "WebP, in a frame",
            webp(
                vp8x(0x02),
                riff("ANIM", new byte[6]),
                riff(
                    "ANMF",
                    joined(new byte[16], riff("VP8 ", vp8()), riff("EXIF", bytes(SECRET)))))),
        Arguments.of("WebP, behind its end", joined(webp(riff("VP8 ", vp8())), bytes(SECRET))),
        Arguments.of("AVIF, uuid", joined(avif, box("uuid", bytes("0123456789abcdef" + SECRET)))),
        Arguments.of("AVIF, free", joined(avif, box("free", bytes(SECRET)))),
        Arguments.of("AVIF, skip", joined(avif, box("skip", bytes(SECRET)))),
        Arguments.of("AVIF, of a program of its own", joined(avif, box("priv", bytes(SECRET)))),
        Arguments.of("AVIF, a film's", joined(avif, box("moov", box("udta", bytes(SECRET))))),
        Arguments.of("AVIF, between its pixels", joined(avif, box("mdat", bytes(SECRET)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("told")
  void isNotPublished(String where, byte[] picture) throws IOException {
    assertThat(new String(picture, StandardCharsets.ISO_8859_1)).contains(SECRET);
    byte[] plain = Stripping.plain(picture);
    assertThat(new String(plain, StandardCharsets.ISO_8859_1))
        .doesNotContain("SECRET")
        .doesNotContain("tIME");
    assertThat(Stripping.plain(plain)).as("the same once more").isEqualTo(plain);
  }

  static Stream<Arguments> signed() throws IOException {
    String xmp = "<x><dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">" + RIGHTS
        + "</rdf:li></rdf:Alt></dc:rights></x>";
    return Stream.of(
        Arguments.of("zTXt", png(chunk("zTXt", joined(bytes("Copyright\0\0"), deflated(RIGHTS))))),
        Arguments.of(
            "iTXt", png(chunk("iTXt", joined(bytes("Copyright\0\1\0en\0\0"), deflated(RIGHTS))))),
        Arguments.of(
            "compressed XMP",
            png(chunk("iTXt", joined(bytes("XML:com.adobe.xmp\0\1\0\0\0"), deflated(xmp))))),
        Arguments.of(
            "simple WebP",
            webp(riff("VP8 ", vp8()), riff("XMP ", xmp.getBytes(StandardCharsets.UTF_8)))),
        Arguments.of(
            "simple WebP without losses",
            webp(riff("VP8L", vp8l()), riff("XMP ", xmp.getBytes(StandardCharsets.UTF_8)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("signed")
  void whoseItIsStays(String where, byte[] picture) throws IOException {
    byte[] plain = Stripping.plain(picture);
    assertThat(new String(plain, StandardCharsets.UTF_8)).contains(RIGHTS);
    assertThat(Stripping.plain(plain)).as("the same once more").isEqualTo(plain);
  }

  @Test
  void aSimpleWebpGetsTheHeadThatItsCopyrightNeeds() throws IOException {
    byte[] xmp = bytes("<dc:rights><rdf:li>(c) W</rdf:li></dc:rights>");
    byte[] lossy = Stripping.plain(webp(riff("VP8 ", vp8()), riff("XMP ", xmp)));
    assertThat(Arrays.copyOfRange(lossy, 12, 30)).isEqualTo(vp8x(0x08));
    byte[] lossless = Stripping.plain(webp(riff("VP8L", vp8l()), riff("XMP ", xmp)));
    assertThat(Arrays.copyOfRange(lossless, 12, 30)).isEqualTo(vp8x(0x18));
    assertThat(Stripping.plain(webp(riff("VP8 ", vp8())))).isEqualTo(webp(riff("VP8 ", vp8())));
  }

  @Test
  void aTextThatUnpacksWithoutEndIsNotUnpacked() throws IOException {
    byte[] bomb = deflated("a".repeat(50_000_000));
    byte[] plain = Stripping.plain(png(chunk("zTXt", joined(bytes("Copyright\0\0"), bomb))));
    assertThat(plain).isEqualTo(png());
  }
}
