package org.afterhash.domain.gpu;

import java.util.Locale;
import org.afterhash.domain.Require;

/** Slug of a model's canonical name: {@code rtx-3070}, {@code rx-580-8gb}, {@code p106-100}. */
public record GpuModelId(String value) implements Comparable<GpuModelId> {

  /** What a slug looks like. */
  public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

  public GpuModelId {
    Require.that(value.matches(PATTERN), "Not a model id (a slug): \"" + value + "\"");
  }

  /** The id of the model whose canonical name is {@code name}. */
  public static GpuModelId ofName(String name) {
    String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return new GpuModelId(slug.replaceAll("^-|-$", ""));
  }

  @Override
  public int compareTo(GpuModelId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
