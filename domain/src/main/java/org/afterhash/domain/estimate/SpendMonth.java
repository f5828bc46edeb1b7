package org.afterhash.domain.estimate;

import java.time.YearMonth;

/**
 * What miners spent on GPUs in a month.
 *
 * @param spend USD in the month, at the price paid then
 */
public record SpendMonth(YearMonth month, Distribution spend) {}
