package org.nutgraf.markdown;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nutgraf.bench.SampleSite;
import org.nutgraf.content.Site;
import org.nutgraf.content.Term;
import org.nutgraf.text.Phrases;
import org.nutgraf.text.Phrases.Phrase;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Finding terms: what the automaton costs, and what it finds in all texts of {@link SampleSite}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class LinkBenchmark {
  private Site site;
  private List<String> texts;
  private Phrases<Term> matcher;

  @Setup
  public void read() throws IOException {
    site = SampleSite.site(SampleSite.sources());
    texts = site.pages().values().stream().map(page -> page.file().text()).toList();
    matcher = phrases();
  }

  private Phrases<Term> phrases() {
    return new Phrases<>(
        site.terms().values().stream()
            .flatMap(term ->
                term.forms().stream().map(form -> new Phrase<>(form.text(), form.exact(), term)))
            .toList(),
        "");
  }

  /** Terms to an automaton. */
  @Benchmark
  public Object matcher() {
    return phrases();
  }

  /** The terms in all texts. */
  @Benchmark
  public int link() {
    int found = 0;
    for (String text : texts) {
      found += matcher.find(text).size();
    }
    return found;
  }
}
