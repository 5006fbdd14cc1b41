package io.jansible.modules.system.facts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The node's clock and time zone. */
final class DateTimeFacts implements FactFamily {
  /**
   * The time, and where the zone is not UTC what its clocks say half a year apart, on the two
   * instants that Python takes to know a zone's names.
   */
  private static final String QUESTION =
      """
      n=$(date '+%s %N %z %Z'); printf '%s\\n' "$n"
      case $n in *' +0000 UTC') ;; *)
        y=31557600; t=$((${n%% *} / y * y))
        date -d "@$t" '+%z %Z'; date -d "@$((t + y / 2))" '+%z %Z' ;;
      esac\
      """;

  @Override
  public String name() {
    return "date_time";
  }

  @Override
  public boolean minimal() {
    return true;
  }

  @Override
  public void ask(Questions questions) {
    questions.output("date", QUESTION);
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    List<String> lines = answers.lines("date");
    List<String> words = lines.isEmpty() ? List.of() : Words.of(lines.get(0));
    if (words.size() < 3) {
      return Map.of();
    }
    // A date that knows no nanoseconds leaves their place empty or prints the format itself.
    long nanos = words.size() < 4 ? 0 : Numbers.longOr(words.get(1), 0);
    String offset = words.get(words.size() - 2);
    String zone = words.get(words.size() - 1);
    Instant instant = Instant.ofEpochSecond(Numbers.longOr(words.get(0), 0), nanos);
    OffsetDateTime local = instant.atOffset(zoneOffset(offset));
    Map<String, Object> facts = new LinkedHashMap<>();
    clock(facts, local);
    iso(facts, local, instant.atOffset(ZoneOffset.UTC));
    facts.put("tz", zone);
    facts.put("tz_dst", summerName(lines, zone));
    facts.put("tz_offset", offset);
    return Map.of("date_time", facts);
  }

  private static void clock(Map<String, Object> facts, OffsetDateTime local) {
    int weekday = local.getDayOfWeek().getValue();
    facts.put("year", format(local, "yyyy"));
    facts.put("month", format(local, "MM"));
    facts.put("day", format(local, "dd"));
    facts.put("hour", format(local, "HH"));
    facts.put("minute", format(local, "mm"));
    facts.put("second", format(local, "ss"));
    facts.put("weekday", format(local, "EEEE"));
    facts.put("weekday_number", String.valueOf(weekday % 7));
    // strftime's %W: the first Monday begins week 1.
    int week = (local.getDayOfYear() + 7 - weekday) / 7;
    facts.put("weeknumber", week < 10 ? "0" + week : String.valueOf(week));
    facts.put("epoch", String.valueOf(local.toEpochSecond()));
    facts.put("epoch_int", String.valueOf(local.toEpochSecond()));
    facts.put("date", format(local, "yyyy-MM-dd"));
    facts.put("time", format(local, "HH:mm:ss"));
  }

  private static void iso(Map<String, Object> facts, OffsetDateTime local, OffsetDateTime utc) {
    facts.put("iso8601_micro", format(utc, "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'"));
    facts.put("iso8601", format(utc, "yyyy-MM-dd'T'HH:mm:ss'Z'"));
    facts.put("iso8601_basic", format(local, "yyyyMMdd'T'HHmmssSSSSSS"));
    facts.put("iso8601_basic_short", format(local, "yyyyMMdd'T'HHmmss"));
  }

  private static String summerName(List<String> lines, String zone) {
    if (lines.size() < 3) {
      return zone;
    }
    List<String> january = Words.of(lines.get(1));
    List<String> july = Words.of(lines.get(2));
    boolean south =
        zoneOffset(january.get(0)).getTotalSeconds() > zoneOffset(july.get(0)).getTotalSeconds();
    return (south ? january : july).get(1);
  }

  private static ZoneOffset zoneOffset(String text) {
    try {
      return ZoneOffset.of(text);
    } catch (java.time.DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  private static String format(OffsetDateTime time, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
  }
}
