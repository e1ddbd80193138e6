/** Who pays whom for what, drawn as parties and arrows. */
package org.nutgraf.picture.flow;
