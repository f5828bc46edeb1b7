package org.afterhash.domain.source;

/** How far an observation is trusted by those who recorded it. */
public enum Confidence {
  HIGH,
  MEDIUM,
  LOW
}
