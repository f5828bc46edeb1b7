package org.afterhash.analytics.backtest;

/**
 * A property of the numbers that was tried (docs/backtest.md, V9).
 *
 * @param measured with its unit
 * @param holds whether it is as it should be
 */
public record Trial(String property, String measured, boolean holds) {}
