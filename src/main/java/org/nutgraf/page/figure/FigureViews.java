package org.nutgraf.page.figure;

import java.util.List;
import org.nutgraf.page.NoteViews.ClaimLine;
import org.nutgraf.page.View;
import org.nutgraf.page.View.Image;
import org.nutgraf.page.View.Ref;

/** What figures are made of. See {@link View}. */
public interface FigureViews {

  /**
   * A claim and its bar.
   *
   * @param part whether it is a part of the last one above it that is none
   */
  record AmountRow(ClaimLine claim, boolean part, String value, Object svg) {}

  /**
   * A claim in the ledger.
   *
   * @param value its figure or words; empty if it has none
   * @param parts of its amount
   */
  record LedgerEntry(ClaimLine claim, String value, List<LedgerEntry> parts) {}

  /**
   * What was said of a matter and what is known of it.
   *
   * @param bars of all its amounts, the older ones first
   */
  record LedgerRow(
      String subject, List<LedgerEntry> then, List<LedgerEntry> now, List<Object> bars) {}

  /**
   * A step of a money-flow picture that grows.
   *
   * @param text what to say beside it; may be empty
   */
  record FlowStep(String text, Image image) {}

  /** A row of the money-flow table. */
  record FlowRow(
      String from,
      String to,
      String verb,
      String what,
      String amount,
      String status,
      String lane,
      List<Ref> sources) {}
}
