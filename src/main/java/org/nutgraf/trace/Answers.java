package org.nutgraf.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The answers that a site as it is now gives to questions, as digests. Each is worked out when it is first wanted, for
 * all that want it. Several threads may ask at once.
 */
public final class Answers {
  private final Map<String, Function<String, ?>> known = new HashMap<>();
  private final Map<Question, Long> digests = new ConcurrentHashMap<>();

  /**
   * Says how to answer questions of one kind; all are known before the first is asked.
   *
   * @param answer gives a value that {@link Digest} knows, for the name in the question
   */
  public Answers know(String about, Function<String, ?> answer) {
    known.put(about, answer);
    return this;
  }

  /** The digest of the answer; 0 for a kind of question that this program doesn't ask. */
  public long digest(Question question) {
    Long digest = digests.get(question);
    if (digest == null) {
      // Not within the map: an answer may need others.
      Function<String, ?> answer = known.get(question.about());
      digest = answer == null ? 0 : Digest.of(answer.apply(question.name()));
      digests.put(question, digest);
    }
    return digest;
  }

  /** A question that is answered in another way than when the trace was made; empty if what was made is still good. */
  public Optional<Question> changed(Trace trace) {
    return trace.asked().entrySet().stream()
        .filter(asked -> digest(asked.getKey()) != asked.getValue())
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
