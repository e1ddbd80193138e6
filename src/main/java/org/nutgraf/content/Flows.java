package org.nutgraf.content;

import java.util.List;
import java.util.Optional;
import org.nutgraf.finding.Location;

/**
 * Who pays whom for what: the data of the money-flow diagram, from {@code flows.yaml}.
 *
 * @param parties in the order of the file
 * @param flows in the order of the file
 */
public record Flows(List<Party> parties, List<Flow> flows) {
  public static final Flows NONE = new Flows(List.of(), List.of());

  /** A company, fund or group of them. */
  public record Party(String id, String name, Optional<String> note) {}

  /**
   * Something that goes from one party to another.
   *
   * @param what what moves, in a few words
   * @param amount as worded, with its "up to"
   * @param lane the timeline lane it belongs to, which tells the article's flows from later ones
   * @param claim the claim it draws
   */
  public record Flow(
      Party from,
      Party to,
      Kind kind,
      String what,
      Optional<String> amount,
      Status status,
      Optional<Lane> lane,
      Optional<Ref> claim,
      List<Ref> sources,
      Location at) {
    /** Whether it belongs to what happened after the article. */
    public boolean after() {
      return lane.map(Lane::after).orElse(false);
    }
  }

  /** What sort of flow it is. */
  public enum Kind {
    /** Money for a share. */
    INVESTS,
    /** Money for goods or services. */
    PAYS,
    /** Goods or services. */
    SUPPLIES
  }

  public boolean isEmpty() {
    return flows.isEmpty();
  }
}
