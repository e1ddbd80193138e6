package org.nutgraf.markdown;

import java.util.List;
import java.util.Map;
import org.nutgraf.finding.Finding;
import org.nutgraf.finding.Location;

/** Draws what an image with one of our schemes stands for. */
public interface FigureDrawer {

  /**
   * Both editions of a figure.
   *
   * @param text what it tells, without markup
   * @param claims the claims that it shows, in order
   * @param files the pictures that it is made of, by their paths below the site's root
   */
  record Figure(
      String html,
      String markdown,
      String text,
      List<String> claims,
      Map<String, String> files,
      List<Finding> findings) {}

  /**
   * @param scheme {@code amounts}, {@code claims}, {@code flow}, {@code ledger} or {@code timeline}
   * @param query the parameters behind the question mark
   * @param caption the image's text
   * @param number counts the figures of a page from 1, to keep their anchors apart
   * @param at where it is asked for
   */
  Figure draw(
      String scheme,
      Map<String, String> query,
      String caption,
      int number,
      Setting setting,
      Location at);
}
