/**
 * Benchmarks: how long things take, measured on whole processes and with a real browser. They are programs with a
 * {@code main}, no tests: nothing fails because a machine is slow. The README says how to run them.
 */
package org.nutgraf.bench;
