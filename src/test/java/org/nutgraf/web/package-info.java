/**
 * Tests of built sites, in a browser and without one.
 *
 * <p>{@code Site*IT} may be asked of any site, whatever it says, and are asked of the one that stands in
 * {@code target/site} ({@link org.nutgraf.web.EachSite}). All others are tests of the generator: they stand on the
 * newspaper that was made up for them ({@link org.nutgraf.web.Newspaper}) and on sites of their own. They run after
 * the package phase ({@code ./mvnw verify}).
 */
package org.nutgraf.web;
