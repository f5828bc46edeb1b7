package org.afterhash.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.util.List;
import org.afterhash.domain.estimate.Allocation;
import org.afterhash.portal.web.Json;
import org.jspecify.annotations.Nullable;

/**
 * What to do with how many cards when something is short; USD. {@code unlimited} is the mean of
 * what the fleet would bring if nothing were.
 */
record Allocated(List<Part> parts, Figures value, BigDecimal unlimited, List<Resource> resources) {

  /** Cards with which the same is done; {@code gpus} is not whole where a group is divided. */
  @JsonInclude(Include.NON_NULL)
  record Part(
      @Nullable String site,
      String model,
      String condition,
      String action,
      @Nullable String work,
      BigDecimal gpus,
      BigDecimal value) {}

  /**
   * Something short, at one site where it is named; {@code oneMore} is what one unit more would
   * bring, USD.
   */
  @JsonInclude(Include.NON_NULL)
  record Resource(
      String resource,
      @Nullable String site,
      String unit,
      BigDecimal available,
      BigDecimal used,
      BigDecimal oneMore) {}

  static Allocated of(Allocation allocation) {
    return new Allocated(
        allocation.parts().stream()
            .map(
                part ->
                    new Part(
                        part.site() == null ? null : part.site().value(),
                        part.model().value(),
                        part.condition().word(),
                        part.outcome().word(),
                        part.work(),
                        Json.figure(part.cards()),
                        Json.figure(part.value())))
            .toList(),
        Figures.of(allocation.value()),
        Json.figure(allocation.unlimited()),
        allocation.resources().stream()
            .map(
                of ->
                    new Resource(
                        of.id(),
                        of.site() == null ? null : of.site().value(),
                        of.unit(),
                        Json.figure(of.available()),
                        Json.figure(of.used()),
                        Json.figure(of.oneMore())))
            .toList());
  }
}
