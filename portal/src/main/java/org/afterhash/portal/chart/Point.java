package org.afterhash.portal.chart;

/** A place in the picture, y downward. */
record Point(double x, double y) {}
