/** Amounts as bars on one scale. */
package org.nutgraf.picture.amount;
