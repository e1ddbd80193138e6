package org.nutgraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of page fills the sheets of paper that it takes. */
@ExtendWith(Chromium.class)
class PrintIT {
  /** Two lines in pieces: a masthead takes fewer. */
  private static final int FEW = 20;

  /** How the mark of what is unknown is drawn. */
  private static final String MARK =
      """
      claim => {
        const style = getComputedStyle(claim);
        return style.borderBlockEndWidth + ' ' + style.borderImageSource.split('(')[0];
      }""";

  private static final Pattern SHEET = Pattern.compile("/Type /Page\\b");
  private static final Pattern STREAM = Pattern.compile("\\bstream\r?\n");
  private static final Pattern SHOWS_TEXT = Pattern.compile("> Tj\n");

  static Stream<BuiltSite.PageKind> kinds() {
    return Newspaper.site().kinds().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void noSheetButTheLastIsAllButEmpty(BuiltSite.PageKind kind, Page page) {
    page.navigate(kind.file(Newspaper.site().root()).toUri().toString());
    byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
    List<Long> sheets = texts(pdf);
    assertThat(sheets).hasSize((int) SHEET.matcher(characters(pdf)).results().count());
    assertThat(sheets.subList(0, sheets.size() - 1)).allMatch(texts -> texts >= FEW);
  }

  /** Backgrounds are not printed unasked; borders are, and the mark of what is unknown is one. */
  @Test
  void whatIsUnknownIsMarkedOnPaper(Page page) {
    page.navigate(Newspaper.site().root().resolve("ferry/index.html").toUri().toString());
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".claim[data-status=unknown]").first().evaluate(MARK))
        .isEqualTo("2px linear-gradient");
  }

  /** What is not in sight is printed as well: a figure that waits until a reader comes near is a hole on paper. */
  @Test
  void figuresAreThereBeforeAnybodyScrolls(Page page) {
    page.setViewportSize(400, 300);
    page.navigate(
        Newspaper.site().root().resolve("ferry/everything/index.html").toUri().toString());
    Locator figures = page.locator(".flow img, .steps img");
    assertThat(figures.count()).isPositive();
    assertThat(figures.evaluateAll("all => all.filter(one => !one.complete).length"))
        .isEqualTo(0);
  }

  /** How many pieces of text each sheet has, in order. Chromium writes one stream for each. */
  private static List<Long> texts(byte[] pdf) {
    List<Long> sheets = new ArrayList<>();
    STREAM.matcher(characters(pdf)).results().forEach(stream -> {
      long texts = SHOWS_TEXT.matcher(inflated(pdf, stream.end())).results().count();
      if (texts > 0) {
        sheets.add(texts);
      }
    });
    return sheets;
  }

  private static String characters(byte[] pdf) {
    return new String(pdf, StandardCharsets.ISO_8859_1);
  }

  /** What is compressed from there on; empty if nothing is. */
  private static String inflated(byte[] pdf, int from) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, from, pdf.length - from);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] part = new byte[8192];
      for (int length = inflater.inflate(part); length > 0; length = inflater.inflate(part)) {
        out.write(part, 0, length);
      }
      return out.toString(StandardCharsets.ISO_8859_1);
    } catch (DataFormatException e) {
      return "";
    } finally {
      inflater.end();
    }
  }
}
