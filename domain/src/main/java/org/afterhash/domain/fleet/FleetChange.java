package org.afterhash.domain.fleet;

import org.afterhash.domain.gpu.GpuModelId;
import org.afterhash.domain.money.Money;
import org.afterhash.domain.source.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Of like cards there are more, or fewer, than there were.
 *
 * @param before 0 where there were none
 * @param after 0 where none are left
 */
public record FleetChange(
    GpuModelId model,
    Condition condition,
    @Nullable PartialDate purchased,
    @Nullable Money pricePaid,
    @Nullable SiteName site,
    long before,
    long after) {}
