package org.afterhash.domain.source;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.afterhash.domain.Require;

/**
 * Where figures were read.
 *
 * @param title what the source is, in words
 * @param producer who made it; may be empty
 * @param address where it is found; may be empty
 * @param licence the terms that were seen, {@code none seen} where there were none
 * @param redistribution in which form its figures may be passed on
 * @param accessed the day it was read
 * @param gives what was taken from it; may be empty
 */
public record Source(
    SourceKey key,
    String title,
    String producer,
    String address,
    String licence,
    Redistribution redistribution,
    LocalDate accessed,
    String gives) {

  /** In which form a source's figures may be passed on. */
  public enum Redistribution {
    /** As they are, naming the source. */
    OPEN,
    /** Only as part of a panel that Afterhash compiled. */
    PANEL
  }

  private static final Pattern SITE = Pattern.compile("(?:[a-z0-9-]+\\.)+[a-z]{2,}");
  private static final Pattern SHARED_SITE =
      Pattern.compile("(?:github\\.com|huggingface\\.co/datasets)/[^/ ]+");
  private static final Pattern REPOSITORY = Pattern.compile("[\\w-]+/[\\w-]+");
  private static final Pattern REMARK = Pattern.compile(" \\(.*| [A-D]$");

  public Source {
    Require.text(title, "Source " + key + ": title");
    Require.text(licence, "Source " + key + ": licence");
  }

  /**
   * What readers know it by: who made it or, where only a short code or nobody is named, the site
   * where it was read; on sites that many share, with its owner there. Not empty; several sources
   * may have one name.
   */
  public String name() {
    if (producer.chars().anyMatch(c -> c == ' ' || c == '.' || Character.isUpperCase(c))) {
      return producer;
    }
    String place = address.replaceFirst("^https?://", "").replaceFirst("^www\\.", "");
    for (Pattern known : List.of(SHARED_SITE, SITE, REPOSITORY)) {
      Matcher at = known.matcher(place);
      if (at.lookingAt()) {
        return at.group();
      }
    }
    String words = REMARK.matcher(place).replaceFirst("");
    return words.isEmpty() ? key.value() : words;
  }
}
