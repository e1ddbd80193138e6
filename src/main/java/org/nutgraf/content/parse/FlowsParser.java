package org.nutgraf.content.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nutgraf.content.Flows;
import org.nutgraf.content.Flows.Flow;
import org.nutgraf.content.Flows.Kind;
import org.nutgraf.content.Flows.Party;
import org.nutgraf.content.Ref;
import org.nutgraf.content.SiteConfig;
import org.nutgraf.content.Status;
import org.nutgraf.content.keys.DataKeys;
import org.nutgraf.finding.DidYouMean;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Rule;
import org.nutgraf.finding.SourceFile;

/** Reads {@code flows.yaml}. */
final class FlowsParser {
  private final SiteConfig config;
  private final List<Finding> findings;
  private final Map<String, Party> parties = new LinkedHashMap<>();

  private FlowsParser(SiteConfig config, List<Finding> findings) {
    this.config = config;
    this.findings = findings;
  }

  static Flows parse(SourceFile file, SiteConfig config, List<Finding> findings) {
    return new FlowsParser(config, findings).flows(Yaml.file(file, DataKeys.FLOWS, findings));
  }

  private Flows flows(YamlMap all) {
    Set<String> ids = new HashSet<>();
    for (YamlMap keys : all.maps("parties")) {
      keys.unique("id", ids);
      String id = keys.required("id");
      parties.put(id, new Party(id, keys.required("name"), keys.text("note")));
      keys.done();
    }
    List<Flow> flows = new ArrayList<>();
    for (YamlMap keys : all.maps("flows")) {
      flow(keys).ifPresent(flows::add);
    }
    all.done();
    return new Flows(List.copyOf(parties.values()), List.copyOf(flows));
  }

  private Optional<Flow> flow(YamlMap keys) {
    Optional<Party> from = party(keys, "from");
    Optional<Party> to = party(keys, "to");
    keys.required("kind");
    Optional<Kind> kind = keys.word("kind", Kind.class);
    Optional<String> verb = keys.text("verb");
    String what = keys.required("what");
    Optional<String> example = keys.text("example");
    Status status = keys.word("status", Status.class)
        .orElse(example.isPresent() ? Status.CONFIRMED : Status.REPORTED);
    Optional<Ref> lane = keys.ref("lane");
    lane.filter(ref -> config.lane(ref.id()).isEmpty())
        .ifPresent(ref -> findings.add(Lanes.unknown(ref, config)));
    Optional<String> amount = keys.text("amount");
    Optional<Ref> claim = keys.ref("claim");
    List<Ref> sources = keys.refs("sources");
    int step = keys.number("step", 1).orElse(0);
    Optional<String> says = keys.text("says");
    keys.done();
    if (from.isPresent() && from.equals(to)) {
      keys.report(
          keys.valueAt("to"),
          Rule.BAD_VALUE,
          "this flow goes from \"" + to.get().id() + "\" to itself",
          "name the party that gives under from:, the one that receives under to:");
    }
    if (from.isEmpty() || to.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    // Who fines gets the money.
    boolean back = kind.get() == Kind.FINES;
    return Optional.of(new Flow(
        back ? to.get() : from.get(),
        back ? from.get() : to.get(),
        new Flows.Deed(kind.get(), verb, what, amount),
        new Flows.Backing(status, lane.flatMap(ref -> config.lane(ref.id())), claim, sources),
        new Flows.Scene(example, step, says),
        keys.at()));
  }

  private Optional<Party> party(YamlMap keys, String key) {
    String id = keys.required(key);
    Party party = parties.get(id);
    if (party == null && !id.isEmpty()) {
      findings.add(Finding.of(
          keys.valueAt(key),
          Rule.UNKNOWN_PARTY,
          "no party \"" + id + "\" in this file",
          DidYouMean.hint("", id, parties.keySet()).orElse("list it under parties: above")));
    }
    return Optional.ofNullable(party);
  }
}
