package org.nutgraf.markdown;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/**
 * Where emphasis begins and ends (CommonMark 0.31, section 6.2), with currency signs and other symbols as
 * punctuation.
 */
final class EmphasisRule extends EmphasisDelimiterProcessor {
  private final boolean underscore;

  /** @param character {@code *} or {@code _} */
  EmphasisRule(char character) {
    super(character, false);
    this.underscore = character == '_';
  }

  @Override
  public boolean canBeOpener(String before, String after, boolean leftFlanking, boolean rightFlanking,
      boolean punctuationBefore, boolean punctuationAfter, boolean blankBefore, boolean blankAfter) {
    boolean closed = isPunctuation(before, punctuationBefore);
    boolean opened = isPunctuation(after, punctuationAfter);
    boolean left = !blankAfter && (!opened || blankBefore || closed);
    boolean right = !blankBefore && (!closed || blankAfter || opened);
    return left && (!underscore || !right || closed);
  }

  @Override
  public boolean canBeCloser(String before, String after, boolean leftFlanking, boolean rightFlanking,
      boolean punctuationBefore, boolean punctuationAfter, boolean blankBefore, boolean blankAfter) {
    boolean closed = isPunctuation(before, punctuationBefore);
    boolean opened = isPunctuation(after, punctuationAfter);
    boolean left = !blankAfter && (!opened || blankBefore || closed);
    boolean right = !blankBefore && (!closed || blankAfter || opened);
    return right && (!underscore || !left || opened);
  }

  private static boolean isPunctuation(String character, boolean known) {
    if (known || character.isEmpty()) {
      return known;
    }
    int type = Character.getType(character.codePointAt(0));
    return type == Character.CURRENCY_SYMBOL || type == Character.MATH_SYMBOL || type == Character.MODIFIER_SYMBOL
        || type == Character.OTHER_SYMBOL;
  }

  @Override
  public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
    boolean either = opener.canClose() || closer.canOpen();
    boolean thirds = opener.length() % 3 == 0 && closer.length() % 3 == 0;
    if (either && !thirds && (opener.length() + closer.length()) % 3 == 0) {
      return 0;
    }
    return Math.min(2, Math.min(opener.length(), closer.length()));
  }
}
