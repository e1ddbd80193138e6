/**
 * Benchmarks: how long things take. {@link org.nutgraf.bench.WholeBuild} and {@link org.nutgraf.bench.PreviewLatency} measure
 * whole processes, the latter with a real browser, and {@link org.nutgraf.bench.StepBenchmark} single steps in a warm JVM.
 * They are programs, no tests: nothing fails because a machine is slow. {@code src/bench/performance.md} says how to run them.
 */
package org.nutgraf.bench;
