package org.nutgraf.text;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The order of a dictionary of a language, and the letters that its entries stand under: one rule for both, and the same on
 * every machine.
 *
 * <p>What the language counts as a letter has its place in {@link WordList#ALPHABET}: "å" behind "z", "ch" behind "h". Other
 * accents part only words that are the same without them. Blanks, hyphens and marks don't count; digits come first, then
 * letters of scripts in the order of Unicode.
 */
public final class Alphabet {
  private static final int PLACES = 1000;
  /** Latin letters that have no accent to take off. */
  private static final Map<Integer, String> SPELLED = Map.of(
      (int) 'ß', "ss", (int) 'æ', "ae", (int) 'ø', "o", (int) 'œ', "oe", (int) 'ł', "l", (int) 'đ',
      "d", (int) 'ð', "d", (int) 'þ', "th", (int) 'ı', "i");

  private final Locale locale;
  private final Map<String, Integer> places = new HashMap<>();
  private int longest;

  public Alphabet(Language language) {
    this.locale = Locale.forLanguageTag(language.tag());
    List<String> letters = language.list(WordList.ALPHABET);
    for (String letter : letters) {
      places.put(letter, letters.get(0).codePointAt(0) * PLACES + places.size());
      longest = Math.max(longest, letter.length());
    }
  }

  /** A letter of a word: what it is, and its place among all. */
  private record Place(String letter, int at) {}

  /** The order of words; those that look alike to the alphabet keep apart by their accents and capitals. */
  public Comparator<String> order() {
    return Comparator.comparing(this::places, Alphabet::compare)
        .thenComparing(this::lower)
        .thenComparing(Comparator.<String>reverseOrder());
  }

  private static int compare(List<Place> a, List<Place> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      if (a.get(i).at() != b.get(i).at()) {
        return Integer.compare(a.get(i).at(), b.get(i).at());
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  /** What a word stands under, as a heading: "A", "Å", "Ch"; # for digits, and for what has no letter. */
  public String letter(String word) {
    List<Place> places = places(word);
    String letter = places.isEmpty() ? "#" : places.get(0).letter();
    int first = letter.codePointAt(0);
    if (!Character.isLetter(first)) {
      return "#";
    }
    int end = Character.charCount(first);
    return letter.substring(0, end).toUpperCase(locale) + letter.substring(end);
  }

  private String lower(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(locale);
  }

  private List<Place> places(String word) {
    List<Place> found = new ArrayList<>();
    String text = lower(word);
    for (int i = 0; i < text.length(); ) {
      String letter = known(text, i);
      if (letter.isEmpty()) {
        int c = text.codePointAt(i);
        plain(c).codePoints().filter(Character::isLetterOrDigit).forEach(part -> {
          String base = Character.toString(part);
          found.add(new Place(base, places.getOrDefault(base, part * PLACES)));
        });
        i += Character.charCount(c);
      } else {
        found.add(new Place(letter, requireNonNull(places.get(letter))));
        i += letter.length();
      }
    }
    return found;
  }

  // The longest of its letters that a text has at a place; empty if it has none there.
  private String known(String text, int at) {
    for (int length = Math.min(longest, text.length() - at); length > 0; length--) {
      String letter = text.substring(at, at + length);
      if (places.containsKey(letter)) {
        return letter;
      }
    }
    return "";
  }

  /** Letters of the Latin alphabet for a small one that has no accent to take off: "ss" for ß. Empty for any other. */
  public static Optional<String> spelled(int c) {
    return Optional.ofNullable(SPELLED.get(c));
  }

  // Without its accents, which are no letters.
  private static String plain(int c) {
    return spelled(c)
        .orElseGet(() -> Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD));
  }
}
