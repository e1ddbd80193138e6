package org.nutgraf.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.nutgraf.content.date.Edtf;
import org.nutgraf.content.parse.Languages;
import org.nutgraf.content.parse.Shipped;
import org.nutgraf.text.Messages;

/** Any text is a date, or there is a sentence why it is none. */
final class DateFuzz {
  private static final Messages WORDS = Shipped.words("en");

  private DateFuzz() {}

  static void run(String text) {
    Edtf.Parsed parsed = Languages.date(text);
    assertThat(parsed.value().isEmpty()).isEqualTo(!parsed.problem().isEmpty());
    parsed
        .hint()
        .ifPresent(hint -> assertThat(Edtf.parse(hint).value()).as(hint).isPresent());
    parsed.value().ifPresent(DateFuzz::check);
  }

  private static void check(Edtf date) {
    assertThat(Edtf.parse(date.toString()).value()).contains(date);
    assertThat(date.words(WORDS)).isNotBlank();
    assertThat(date.compareTo(date)).isZero();
    if (date.earliest().isPresent() && date.latest().isPresent()) {
      assertThat(date.earliest().get()).isBeforeOrEqualTo(date.latest().get());
    }
    date.begins(ZoneOffset.UTC).ifPresent(begin -> date.over(ZoneOffset.UTC)
        .ifPresent(over -> assertThat(begin).isBeforeOrEqualTo(over)));
    date.machine();
    date.startPoint().ifPresent(Edtf.Point::edtf);
    date.endPoint().ifPresent(Edtf.Point::edtf);
  }
}
