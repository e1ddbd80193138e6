package org.nutgraf.picture.flow;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.text.Messages;

/**
 * A flow in words. Its verb goes with its kind and its status, for what is not sure is not told as if it were.
 *
 * <p>The words of a language have a sentence for each kind, in which the parts of the verb stand in brackets.
 */
public record FlowWords(Messages words) {
  private static final Pattern VERB = Pattern.compile("\\[([^\\[\\]]*)]");

  /** {@code might invest}; or as the flow says itself. */
  public String verb(Flow flow) {
    return flow.deed().verb().orElseGet(() -> VERB.matcher(words.get(key(flow)))
        .results()
        .map((MatchResult part) -> part.group(1))
        .collect(Collectors.joining(" ")));
  }

  /** Who, what, how much and how sure; of an example, that it is one. */
  String sentence(Flow flow) {
    String what = flow.what()
        + flow.amount().map(amount -> words.get("comma") + " " + amount).orElse("");
    String sure = words.get(
        flow.scene().example().isPresent()
            ? "flow_example"
            : "status_" + flow.status().id());
    return flow.deed()
        .verb()
        .map(verb -> words.get("flow_say", flow.from().name(), verb, flow.to().name(), what, sure))
        .orElseGet(() -> Messages.fill(
            VERB.matcher(words.get(key(flow))).replaceAll("$1"),
            flow.from().name(),
            flow.to().name(),
            what,
            sure));
  }

  private static String key(Flow flow) {
    String sure =
        switch (flow.status()) {
          case CONFIRMED -> "firm";
          case EXPECTED -> "expected";
          default -> "open";
        };
    return "flow_say_" + flow.kind().id() + "_" + sure;
  }
}
