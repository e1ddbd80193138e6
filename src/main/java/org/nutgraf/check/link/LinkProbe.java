package org.nutgraf.check.link;

import java.net.URI;

/** Asks whether something is at an address of another site. */
public interface LinkProbe {
  LinkAnswer ask(URI address) throws InterruptedException;
}
