package org.afterhash.portal.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.afterhash.portal.chart.Chart;
import org.afterhash.portal.chart.Panel;
import org.junit.jupiter.api.Test;

class GalleryPageTest {
  @Test
  void everyFormOfChartHasASample() {
    List<String> forms =
        SampleCharts.all().stream().map(chart -> chart.getClass().getName()).toList();
    for (Class<?> form : Chart.class.getPermittedSubclasses()) {
      if (form.equals(Panel.class)) {
        for (Class<?> panel : form.getPermittedSubclasses()) {
          assertThat(forms).contains(panel.getName());
        }
      } else {
        assertThat(forms).contains(form.getName());
      }
    }
  }

  @Test
  void eachSampleIsDrawnInBothWidthsAndThemes() {
    for (Chart chart : SampleCharts.all()) {
      GalleryPage.Shown shown = GalleryPage.Shown.of(chart);
      assertThat(shown.wide()).contains("chart-wide");
      assertThat(shown.narrow()).contains("chart-narrow");
      assertThat(shown.wideFiles()).hasSize(2).doesNotHaveDuplicates();
      assertThat(shown.narrowFiles()).hasSize(2).doesNotHaveDuplicates();
    }
  }
}
