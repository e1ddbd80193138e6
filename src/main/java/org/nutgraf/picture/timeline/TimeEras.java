package org.nutgraf.picture.timeline;

import java.util.ArrayList;
import java.util.List;
import org.nutgraf.content.Era;
import org.nutgraf.picture.Face;
import org.nutgraf.picture.Lettering;

/**
 * Lays the eras of a timeline out. Each is a ground in every strip that shows something of it, and has its title
 * in one: the first where it is as long as its title, or else the one where it is longest.
 *
 * @param eras in order of time
 * @param windows those of the strips
 */
record TimeEras(List<Era> eras, List<TimeWindow> windows) {

  /**
   * The eras of a strip.
   *
   * @param strip its number, counted from 0
   * @param top of the first title, in units
   */
  List<TimeEra> of(int strip, int top) {
    List<TimeEra> placed = new ArrayList<>();
    for (int i = 0; i < eras.size(); i++) {
      Era era = eras.get(i);
      List<String> title = stripWithTitle(era) == strip ? title(era) : List.of();
      TimeEra.in(windows.get(strip), era, title, i % 2 == 1)
          .ifPresent(found -> placed.add(found.below(top, placed)));
    }
    return placed;
  }

  private int stripWithTitle(Era era) {
    int longest = -1;
    int strip = -1;
    for (int i = 0; i < windows.size(); i++) {
      int length =
          TimeEra.in(windows.get(i), era, List.of(), false).map(TimeEra::length).orElse(-1);
      if (length >= TimeEra.width(title(era))) {
        return i;
      }
      strip = length > longest ? i : strip;
      longest = Math.max(length, longest);
    }
    return strip;
  }

  private static List<String> title(Era era) {
    return Lettering.wrap(era.title(), TimelinePicture.NARROW - TimeEra.GAP, Face.PLAIN);
  }
}
