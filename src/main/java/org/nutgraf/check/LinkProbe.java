package org.nutgraf.check;

import java.net.URI;

/** Asks whether something is at an address of another site. */
public interface LinkProbe {
  LinkAnswer ask(URI address) throws InterruptedException;
}
