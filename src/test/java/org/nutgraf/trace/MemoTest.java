package org.nutgraf.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A thing is made once, and again only if it is asked for with something else, or was not asked for in the build before. */
class MemoTest {
  private final Memo memo = new Memo();
  private final List<Object> made = new ArrayList<>();
  private final Map<String, String> letters = new TreeMap<>(Map.of("a", "1", "b", "2"));

  private String get(Memo memo, String key) {
    return memo.get(key, same -> {
      made.add(same);
      return "made of " + same;
    });
  }

  private Answers answers() {
    return new Answers().know("letter", letters::get);
  }

  private String traced(Memo memo, Trace around) {
    return memo.get("page", answers(), around, trace -> {
      trace.ask("letter", "a");
      made.add(letters.get("a"));
      return "page with " + letters.get("a");
    });
  }

  @Test
  void whatHasTheSameKeyIsMadeOnce() {
    assertThat(get(memo, "a")).isEqualTo("made of a");
    assertThat(get(memo, "a")).isEqualTo("made of a");
    assertThat(get(memo, "b")).isEqualTo("made of b");
    assertThat(made).containsExactly("a", "b");
  }

  @Test
  void theNextBuildKnowsItAndTheOneAfterOnlyWhatWasAskedFor() {
    get(memo, "a");
    get(memo, "b");
    memo.turn();
    assertThat(get(memo, "a")).isEqualTo("made of a");
    assertThat(made).containsExactly("a", "b");

    memo.turn();
    get(memo, "a");
    get(memo, "b");
    assertThat(made).containsExactly("a", "b", "b");
  }

  @Test
  void aForgetfulOneKeepsNothing() {
    Memo forgetful = Memo.forgetful();
    get(forgetful, "a");
    forgetful.turn();
    assertThat(get(forgetful, "a")).isEqualTo("made of a");
    assertThat(made).containsExactly("a", "a");
  }

  @Test
  void aFrozenOneKnowsTheBuildBeforeAndKeepsNothing() {
    get(memo, "a");
    memo.turn();
    get(memo, "b");
    Memo frozen = memo.frozen();
    assertThat(get(frozen, "a")).isEqualTo("made of a");
    assertThat(get(frozen, "b")).isEqualTo("made of b");
    frozen.turn();
    get(frozen, "b");
    assertThat(made).containsExactly("a", "b", "b", "b");
  }

  @Test
  void whatAskedIsMadeAnewIfItsAnswerIsAnother() {
    assertThat(traced(memo, new Trace(answers()))).isEqualTo("page with 1");
    memo.turn();
    letters.put("b", "3");
    assertThat(traced(memo, new Trace(answers()))).isEqualTo("page with 1");
    assertThat(made).containsExactly("1");
    memo.turn();
    letters.put("a", "4");
    assertThat(traced(memo, new Trace(answers()))).isEqualTo("page with 4");
    assertThat(made).containsExactly("1", "4");
  }

  @Test
  void whatAskedIsMadeOnceInABuild() {
    traced(memo, new Trace(answers()));
    assertThat(traced(memo, new Trace(answers()))).isEqualTo("page with 1");
    assertThat(made).containsExactly("1");

    Memo forgetful = Memo.forgetful();
    traced(forgetful, new Trace(answers()));
    traced(forgetful, new Trace(answers()));
    assertThat(made).containsExactly("1", "1", "1");
  }

  @Test
  void theWholeAskedWhatItsPartsDid() {
    Map<Question, Long> questions = Map.of(new Question("letter", "a"), Digest.of((Object) "1"));
    for (Memo each : List.of(memo, memo, Memo.forgetful())) {
      Trace around = new Trace(answers());
      traced(each, around);
      assertThat(around.asked()).isEqualTo(questions);
    }
  }

  @Test
  void whatIsSettledIsNotNoted() {
    Trace part = new Trace(answers());
    part.ask("letter", "a");
    part.ask("letter", "b");
    Trace whole = new Trace(answers(), question -> question.name().equals("a"));
    whole.ask("letter", "a");
    whole.add(part);
    assertThat(whole.asked())
        .isEqualTo(Map.of(new Question("letter", "b"), Digest.of((Object) "2")));
  }

  @Test
  void aPartHasKeysOfItsOwn() {
    assertThat(memo.part("")).isSameAs(memo);
    assertThat(memo.part("de")).isSameAs(memo.part("de")).isNotSameAs(memo.part("fr"));
    get(memo, "a");
    get(memo.part("de"), "a");
    assertThat(made).containsExactly("a", "a");

    memo.turn();
    get(memo.part("de"), "a");
    memo.turn();
    memo.turn();
    get(memo.part("de"), "a");
    assertThat(made).containsExactly("a", "a", "a");

    Memo forgetful = Memo.forgetful();
    assertThat(forgetful.part("de")).isSameAs(forgetful);
  }
}
