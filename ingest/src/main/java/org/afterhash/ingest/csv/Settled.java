package org.afterhash.ingest.csv;

/** A value that was decided upon, and the decision in words. */
record Settled<T>(T value, Decision decision) {}
