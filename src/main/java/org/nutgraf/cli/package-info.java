/**
 * The command line: {@link org.nutgraf.cli.Main} and a class for each verb. The only place that knows the
 * clock, the environment and the standard streams.
 */
@NullMarked
package org.nutgraf.cli;

import org.jspecify.annotations.NullMarked;
