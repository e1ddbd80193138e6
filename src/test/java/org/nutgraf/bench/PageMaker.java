package org.nutgraf.bench;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.nutgraf.bench.MadePage.MadeEvent;

/** Writes one page: what terms it uses is settled first, then they are spread over paragraphs, lists and tables. */
final class PageMaker {
  private static final int WORDS = 700;
  /** A section has about 90 words. */
  private static final int ENOUGH = WORDS - 75;

  private static final int TERMS = 8;
  private static final int USES = 12;
  private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 3);

  private final int number;
  private final int pages;
  private final MadeWords words;
  private final MadeSite.Links links;
  private final SplittableRandom dice;
  private final Deque<String> forms = new ArrayDeque<>();
  private int linksLeft;
  private int written;

  PageMaker(int number, int pages, MadeWords words, Zipf<MadeTerm> terms, MadeSite.Links links) {
    this.number = number;
    this.pages = pages;
    this.words = words;
    this.links = links;
    dice = new SplittableRandom(1000L + number);
    linksLeft = dice.nextInt(4, 7);
    List<MadeTerm> distinct = new ArrayList<>();
    for (int i = 0; i < TERMS; i++) {
      distinct.add(terms.draw(dice));
    }
    for (int i = dice.nextInt(USES - 3, USES + 4); i > 0; i--) {
      MadeTerm term = distinct.get(dice.nextInt(TERMS));
      boolean other = !term.aliases().isEmpty() && chance(35);
      forms.add(other ? term.aliases().get(dice.nextInt(term.aliases().size())) : term.term());
    }
  }

  MadePage make() {
    String title = phrase(dice.nextInt(4, 9));
    LocalDate date =
        FIRST_DAY.plusDays(number / MadeSite.PAGES_OF_A_STORY * 3 % 1500 + dice.nextInt(60));
    String description = plain(dice.nextInt(12, 21));
    List<MadeEvent> events = new ArrayList<>();
    for (int i = chance(10) ? 2 : chance(40) ? 1 : 0; i > 0; i--) {
      LocalDate day = date.minusDays(dice.nextInt(700));
      events.add(new MadeEvent(day, phrase(dice.nextInt(4, 9)), plain(dice.nextInt(15, 36))));
    }
    return new MadePage(number, title, date, description, body(), events);
  }

  private String body() {
    StringBuilder body = new StringBuilder(paragraph()).append(paragraph());
    for (int section = 1; written < ENOUGH; section++) {
      body.append(section == 1 || chance(60) ? "## " : "### ")
          .append(phrase(dice.nextInt(3, 8)))
          .append("\n\n");
      body.append(paragraph());
      body.append(
          switch (section % 4) {
            case 1 -> list(chance(30));
            case 2 -> "> " + sentence(14) + "\n> " + sentence(14) + "\n\n";
            case 3 -> chance(30) ? table() : list(false);
            default -> paragraph();
          });
    }
    if (!forms.isEmpty()) {
      body.append(phrase(4)).append(' ').append(String.join(", ", forms)).append(".\n\n");
    }
    return body.toString().stripTrailing() + "\n";
  }

  private String paragraph() {
    StringBuilder paragraph = new StringBuilder();
    for (int sentences = dice.nextInt(2, 6); sentences > 0; sentences--) {
      paragraph.append(sentence(dice.nextInt(8, 23))).append(sentences > 1 ? " " : "\n\n");
    }
    return paragraph.toString();
  }

  private String list(boolean numbered) {
    StringBuilder list = new StringBuilder();
    int items = dice.nextInt(3, 7);
    for (int i = 1; i <= items; i++) {
      list.append(numbered ? i + ". " : "- ")
          .append(sentence(dice.nextInt(6, 15)))
          .append('\n');
    }
    return list.append('\n').toString();
  }

  private String table() {
    StringBuilder table =
        new StringBuilder("| " + phrase(1) + " | " + phrase(1) + " |\n| --- | --- |\n");
    for (int rows = dice.nextInt(3, 7); rows > 0; rows--) {
      table
          .append("| ")
          .append(phrase(2))
          .append(" | ")
          .append(dice.nextInt(9999))
          .append(" |\n");
    }
    return table.append('\n').toString();
  }

  /** With emphasis, a link or a term, now and then. */
  private String sentence(int length) {
    List<String> sentence = words(length);
    if (chance(8)) {
      int at = dice.nextInt(length);
      sentence.set(at, "**" + sentence.get(at) + "**");
    }
    if (linksLeft > 0 && chance(12)) {
      linksLeft--;
      sentence.add(dice.nextInt(1, length), link());
    }
    if (!forms.isEmpty() && chance(100 * USES / 38)) {
      sentence.add(dice.nextInt(1, length), forms.remove());
    }
    if (length > 10 && chance(40)) {
      sentence.set(5, sentence.get(5) + ",");
    }
    sentence.set(
        0, sentence.get(0).startsWith("*") ? sentence.get(0) : MadeWords.capital(sentence.get(0)));
    return String.join(" ", sentence) + ".";
  }

  private String link() {
    int first = number - MadeSite.section(number);
    int to = chance(60) ? first + dice.nextInt(MadeSite.PAGES_OF_A_STORY) : dice.nextInt(1 << 20);
    String text = String.join(" ", words(dice.nextInt(2, 5)));
    return "[" + text + "](" + links.link(number, to % pages) + ")";
  }

  private String plain(int length) {
    return phrase(length) + ".";
  }

  private String phrase(int length) {
    return MadeWords.capital(String.join(" ", words(length)));
  }

  private List<String> words(int count) {
    written += count;
    return words.words(count, dice);
  }

  private boolean chance(int percent) {
    return dice.nextInt(100) < percent;
  }
}
