package org.afterhash.domain.gpu;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.afterhash.domain.Require;
import org.afterhash.domain.result.NotFoundException;

/** All known models, in the order of their ids. */
public final class GpuCatalogue {
  private final Map<GpuModelId, GpuModel> models;

  /**
   * @throws IllegalArgumentException when two models share an id, or a variant's base is unknown
   */
  public GpuCatalogue(Collection<GpuModel> models) {
    var byId = new TreeMap<GpuModelId, GpuModel>();
    for (GpuModel model : models) {
      Require.that(byId.put(model.id(), model) == null, "Two models have the id " + model.id());
    }
    for (GpuModel model : models) {
      Require.that(
          model.variantOf() == null || byId.containsKey(model.variantOf()),
          model.name() + " is a variant of " + model.variantOf() + ", which is not known");
    }
    this.models = Collections.unmodifiableMap(byId);
  }

  public List<GpuModel> models() {
    return List.copyOf(models.values());
  }

  public Optional<GpuModel> find(GpuModelId id) {
    return Optional.ofNullable(models.get(id));
  }

  /**
   * The model that an address names.
   *
   * @param slug as somebody wrote it: anything
   * @throws NotFoundException when it is no model's id
   */
  public GpuModel named(String slug) {
    if (!slug.matches(GpuModelId.PATTERN)) {
      throw new NotFoundException("GPU model", slug);
    }
    return get(new GpuModelId(slug));
  }

  /**
   * @throws NotFoundException when no model has this id
   */
  public GpuModel get(GpuModelId id) {
    return find(id).orElseThrow(() -> new NotFoundException("GPU model", id.value()));
  }
}
