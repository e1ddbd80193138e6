package org.nutgraf.template;

import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The filter {@code bdi}: sets words that are written in the other direction apart from what stands beside them on the
 * page. Without it the comma and the day behind an Arabic name are drawn before it.
 *
 * <p>{@code {{ name | bdi(t.direction) }}} prints {@code <bdi>} only where there are such words, and takes the whole text
 * where there are no others.
 */
final class Isolation implements Filter {
  static final String NAME = "bdi";
  private static final String DIRECTION = "direction";

  // No letter before this one is written from right to left.
  private static final char FIRST_RIGHT_TO_LEFT = 0x590;

  @Override
  public List<String> getArgumentNames() {
    return List.of(DIRECTION);
  }

  @Override
  public @Nullable Object apply(
      @Nullable Object input,
      Map<String, Object> args,
      PebbleTemplate self,
      EvaluationContext context,
      int line) {
    return input instanceof String text ? isolated(text, "rtl".equals(args.get(DIRECTION))) : input;
  }

  /** The text itself, or markup. */
  private static Object isolated(String text, boolean rightToLeft) {
    if (!rightToLeft && text.chars().allMatch(c -> c < FIRST_RIGHT_TO_LEFT)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    boolean own = false;
    int done = 0;
    int start = -1;
    int end = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int letter = text.codePointAt(i);
      if (isOf(letter, rightToLeft)) {
        own = true;
        if (start >= 0) {
          done = isolate(text, done, start, end, out);
          start = -1;
        }
      } else if (isOf(letter, !rightToLeft)) {
        start = start < 0 ? i : start;
        end = i + Character.charCount(letter);
      }
    }
    if (start >= 0) {
      done = own ? isolate(text, done, start, end, out) : isolate(text, 0, 0, text.length(), out);
    }
    return done == 0
        ? text
        : new SafeString(out.append(Markup.escapeHtml(text.substring(done))).toString());
  }

  private static int isolate(String text, int done, int start, int end, StringBuilder out) {
    out.append(Markup.escapeHtml(text.substring(done, start)))
        .append("<bdi>")
        .append(Markup.escapeHtml(text.substring(start, end)))
        .append("</bdi>");
    return end;
  }

  private static boolean isOf(int letter, boolean rightToLeft) {
    return switch (Character.getDirectionality(letter)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> !rightToLeft;
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
        rightToLeft;
      default -> false;
    };
  }
}
