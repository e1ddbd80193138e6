package org.nutgraf.content;

import java.util.List;
import java.util.Locale;
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
   * @param from who gives; of a fine, who pays it
   */
  public record Flow(Party from, Party to, Deed deed, Backing backing, Scene scene, Location at) {
    public Kind kind() {
      return deed.kind;
    }

    public String what() {
      return deed.what;
    }

    public Optional<String> amount() {
      return deed.amount;
    }

    public Status status() {
      return backing.status;
    }

    public Optional<Lane> lane() {
      return backing.lane;
    }

    public Optional<Ref> claim() {
      return backing.claim;
    }

    public List<Ref> sources() {
      return backing.sources;
    }

    /** Whether it belongs to what happened after the article. */
    public boolean after() {
      return lane().map(Lane::after).orElse(false);
    }
  }

  /**
   * What is done.
   *
   * @param verb what to say instead of the word for its kind and status: {@code has met}
   * @param what what moves, in a few words
   * @param amount as worded, with its "up to"
   */
  public record Deed(Kind kind, Optional<String> verb, String what, Optional<String> amount) {}

  /**
   * How sure it is.
   *
   * @param lane the timeline lane it belongs to, which tells the article's flows from later ones
   * @param claim the claim it draws
   */
  public record Backing(
      Status status, Optional<Lane> lane, Optional<Ref> claim, List<Ref> sources) {}

  /**
   * Where it is shown in a picture that grows step by step.
   *
   * @param example the invented example it belongs to; empty for what is so in fact
   * @param step when it comes in, from 1; 0 for what is there from the start
   * @param says what to say beside the picture of that step, as a sentence or two
   */
  public record Scene(Optional<String> example, int step, Optional<String> says) {
    public static final Scene NONE = new Scene(Optional.empty(), 0, Optional.empty());
  }

  /** What sort of flow it is. */
  public enum Kind {
    /** Money for a share. */
    INVESTS,
    /** Money that is to come back. */
    LENDS,
    /** A share that somebody has: nothing flows. */
    OWNS,
    /** Money for nothing. */
    DONATES,
    /** Money for goods or services. */
    PAYS,
    /** Money that was lent. */
    PAYS_BACK,
    /** Money as a punishment. */
    FINES,
    /** Goods or services. */
    SUPPLIES;

    /** The word used in content and as message key. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean isMoney() {
      return this != OWNS && this != SUPPLIES;
    }
  }

  public boolean isEmpty() {
    return flows.isEmpty();
  }
}
