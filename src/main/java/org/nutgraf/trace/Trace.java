package org.nutgraf.trace;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * All that was asked while something was made, each question with the digest of its answer: a verifying trace (Mokhov,
 * Mitchell and Peyton Jones, Build Systems à la Carte, section 4.2.2). What was made is still good if every question is
 * answered in the same way, whatever else has changed. Several threads may ask at once.
 */
public final class Trace {
  private final Map<Question, Long> asked = new ConcurrentHashMap<>();
  private final Answers answers;
  private final Predicate<Question> settled;

  /** A trace of something that is made of what these answer. */
  public Trace(Answers answers) {
    this(answers, question -> false);
  }

  /** @param settled questions that need no note, as another covers them */
  public Trace(Answers answers, Predicate<Question> settled) {
    this.answers = answers;
    this.settled = settled;
  }

  /** Notes a question. */
  public void ask(String about, String name) {
    Question question = new Question(about, name);
    if (!asked.containsKey(question) && !settled.test(question)) {
      asked.put(question, answers.digest(question));
    }
  }

  /** Notes all that was asked for a part of this. */
  public void add(Trace part) {
    part.asked.forEach((question, digest) -> {
      if (!settled.test(question)) {
        asked.put(question, digest);
      }
    });
  }

  public Map<Question, Long> asked() {
    return asked;
  }
}
