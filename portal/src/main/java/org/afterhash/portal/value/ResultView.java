package org.afterhash.portal.value;

/** What the page of a fleet that was valued shows. */
record ResultView(ValuationView valuation, Receipt receipt) {}
