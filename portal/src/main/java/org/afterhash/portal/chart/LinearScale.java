package org.afterhash.portal.chart;

/** Maps values to coordinates along one axis. */
record LinearScale(double low, double high, double from, double to) {
  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }
}
