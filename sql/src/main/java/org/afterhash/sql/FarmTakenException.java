package org.afterhash.sql;

/** A fleet was to be stored for a farm whose id belongs to one of the other kind. */
public final class FarmTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FarmTakenException(FleetUpload upload) {
    super(
        upload.kind() == FleetUpload.Kind.OWN
            ? upload.farm() + " is a demonstration, which everyone can see: choose another id."
            : upload.farm() + " is somebody's own farm, and stays that.");
  }
}
