package org.nutgraf.web;

import com.microsoft.playwright.Page;
import java.util.List;

/** Goes through a page with the Tab key as a reader does who has no pointer, and notes what that reader meets. */
record TabWalk(Page page) {
  /** So many keys are pressed before it is asked where that led; those after the last stop change nothing. */
  private static final int AT_ONCE = 8;

  /** What is in a pop-up is looked at, but is no part of the page's own order. */
  private static final String WALK =
      """
      () => {
        const visited = new Set();
        const boxes = e => [...e.getClientRects()];
        const inWindow = e => boxes(e).every(box => box.left > -1 && box.right < innerWidth + 1
          && (box.height > innerHeight || box.top > -1 && box.bottom < innerHeight + 1));
        const covered = e => {
          const { left, top, width, height } = boxes(e)[0];
          return !e.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        };
        const ringed = e => {
          const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(e);
          // What scrolls does so by whole pixels, and boxes end where they end.
          const far = parseFloat(outlineWidth) + parseFloat(outlineOffset) - .5;
          const cuts = box => clip => box.left - far < clip.left || box.right + far > clip.right
            || box.top - far < clip.top || box.bottom + far > clip.bottom;
          const clips = [];
          for (let a = e.parentElement; a !== document.body && !e.closest('.popup'); a = a.parentElement) {
            if (getComputedStyle(a).overflowX !== 'visible') clips.push(a.getBoundingClientRect());
          }
          return outlineStyle !== 'none' && parseFloat(outlineWidth) > 1
            && !boxes(e).some(box => clips.some(cuts(box)));
        };
        window.walk = {
          reached: [],
          unseen: [],
          controls: () => [...document.querySelectorAll('a[href], button, select, summary, input, [tabindex="0"]')]
            .filter(e => e.tabIndex === 0 && e.checkVisibility({ visibilityProperty: true }) && !e.closest('.popup')),
          told: elements => elements.map(e => e.outerHTML.slice(0, 120)),
          look: () => {
            const e = document.activeElement;
            if (e === document.body || visited.has(e)) return false;
            visited.add(e);
            if (!e.closest('.popup')) walk.reached.push(e);
            if (!inWindow(e) || covered(e) || !ringed(e)) walk.unseen.push(e);
            return true;
          },
        };
        // A key is up when what it did is done.
        document.addEventListener('keyup', e => { if (e.key === 'Tab') walk.goesOn = walk.look(); });
      }""";

  /** Presses that key until the focus has left the page, or comes to where it was. */
  static TabWalk through(Page page, String key) {
    page.evaluate(WALK);
    do {
      for (int i = 0; i < AT_ONCE; i++) {
        page.keyboard().press(key);
      }
    } while ((boolean) page.evaluate("walk.goesOn"));
    return new TabWalk(page);
  }

  /** The controls that had the focus, in the order in which they had it. */
  List<?> reached() {
    return told("walk.reached");
  }

  /** All controls of the page in the order of the document, but those that are hidden or in pop-ups. */
  List<?> controls() {
    return told("walk.controls()");
  }

  /** Those that, when they had the focus, were outside the window, covered, or without a whole ring around them. */
  List<?> unseen() {
    return told("walk.unseen");
  }

  private List<?> told(String elements) {
    return (List<?>) page.evaluate("walk.told(" + elements + ")");
  }
}
