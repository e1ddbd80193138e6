package org.nutgraf.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Nonsense that is distributed as the words of a newspaper are: few words make up most of a text. */
final class MadeWords {
  private static final int VOCABULARY = 6000;
  /** Where the small words end: from here on a word may be part of a term. */
  private static final int ORDINARY = 150;

  private static final int RARE = 3000;
  private static final List<String> SMALL = List.of(
      """
      the of and to in a that is was for it on with as by at from be this are or an which had not but have
      has were their its they been more will would who one can all there if about when what some other
      into than could these also after over two may most first new any people between because under before
      where made while so only against during each those how much since still such many then even both
      through until she he his her we our you said year years time government country state public report
      law court money market price rate plan vote party city week month number part case question power
      work change group system world member office company
      """
          .split("\\s+"));
  private static final String[] ONSETS =
      "b c d f g h l m n p r s t v w cl cr fl pr st tr ch sh".split(" ");
  private static final String[] VOWELS =
      "a e i o u a e i o u a e i o u a e i o u ai ea ee ou é".split(" ");
  private static final String[] CODAS = ",,,,,,n,r,s,t,l,m,nt,st,ck,ng".split(",");
  private static final String[] ENDINGS = ",,,,s,ing,ed,ion,al,ment,er,ity,ly".split(",");
  private static final String[] NOUN_ENDINGS = ",or,age,ium,ent,ance,ure,ist".split(",");

  private final List<String> vocabulary;
  private final Set<String> known;
  private final Zipf<String> running;

  MadeWords() {
    SplittableRandom dice = new SplittableRandom(1);
    Set<String> words = new LinkedHashSet<>(SMALL);
    while (words.size() < VOCABULARY) {
      words.add(coined(dice, ENDINGS));
    }
    known = Set.copyOf(words);
    vocabulary = List.copyOf(words);
    running = new Zipf<>(vocabulary, 2.7);
  }

  boolean has(String word) {
    return known.contains(word);
  }

  /** A word of the running text. */
  String word(SplittableRandom dice) {
    return running.draw(dice);
  }

  /** Words of the running text. */
  List<String> words(int count, SplittableRandom dice) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(word(dice));
    }
    return words;
  }

  /** A word that is no small one: many false starts for whoever looks for terms that are made of these. */
  String ordinary(SplittableRandom dice) {
    return vocabulary.get(dice.nextInt(ORDINARY, RARE));
  }

  /** A noun, of which the vocabulary may know nothing. */
  static String noun(SplittableRandom dice) {
    return coined(dice, NOUN_ENDINGS);
  }

  private static String coined(SplittableRandom dice, String[] endings) {
    StringBuilder word = new StringBuilder();
    for (int syllables = dice.nextInt(10) < 3 ? 1 : 2; syllables > 0; syllables--) {
      word.append(pick(ONSETS, dice)).append(pick(VOWELS, dice)).append(pick(CODAS, dice));
    }
    return word.append(pick(endings, dice)).toString();
  }

  private static String pick(String[] of, SplittableRandom dice) {
    return of[dice.nextInt(of.length)];
  }

  /** With a capital letter. */
  static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
