package org.afterhash.ingest.demonstration;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.afterhash.domain.fleet.Farm;
import org.afterhash.domain.fleet.FarmId;
import org.afterhash.domain.fleet.Site;
import org.afterhash.domain.fleet.SiteName;
import org.afterhash.domain.fleet.Sites;
import org.jspecify.annotations.Nullable;

/** The invented farms that come with the program, the smallest first. */
public record Demonstrations(List<Demonstration> all) {
  private static final String FOLDER = "/demonstrations/";

  public Demonstrations {
    all = List.copyOf(all);
  }

  /**
   * An entry of the file.
   *
   * @param site what holds for every site of which nothing else is said
   * @param sites what holds for one of them, by its name
   */
  private record Entry(
      String id,
      String name,
      String story,
      List<String> files,
      Site site,
      @Nullable Map<String, Site> sites) {
    Demonstration demonstration() {
      var named = new TreeMap<SiteName, Site>();
      if (sites != null) {
        sites.forEach((called, terms) -> named.put(new SiteName(called), terms));
      }
      return new Demonstration(
          new Farm(new FarmId(id), name, new Sites(site, named)), story, files);
    }
  }

  /** Those of this program. */
  public static Demonstrations shipped() {
    try {
      List<Entry> entries =
          new YAMLMapper()
              .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
              .readValue(bytes("demonstrations.yaml"), new TypeReference<List<Entry>>() {});
      return new Demonstrations(entries.stream().map(Entry::demonstration).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<Demonstration> find(FarmId farm) {
    return all.stream().filter(each -> each.farm().id().equals(farm)).findFirst();
  }

  /** A fleet file of a demonstration. */
  static byte[] bytes(String file) {
    try (InputStream in = Demonstrations.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + FOLDER + file + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
