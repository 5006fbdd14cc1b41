package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DateTimeFactsTest {
  @SuppressWarnings("unchecked")
  private static Map<String, Object> read(String output) {
    return (Map<String, Object>)
        new NodeAnswers().output("date", output).readBy(new DateTimeFacts()).get("date_time");
  }

  @Test
  void aNodeInSummerTime() {
    assertThat(read("1719999999 123456789 +0200 CEST\n+0100 CET\n+0200 CEST\n"))
        .containsEntry("date", "2024-07-03")
        .containsEntry("time", "11:46:39")
        .containsEntry("weekday", "Wednesday")
        .containsEntry("weekday_number", "3")
        .containsEntry("weeknumber", "27")
        .containsEntry("epoch", "1719999999")
        .containsEntry("iso8601", "2024-07-03T09:46:39Z")
        .containsEntry("iso8601_micro", "2024-07-03T09:46:39.123456Z")
        .containsEntry("iso8601_basic", "20240703T114639123456")
        .containsEntry("iso8601_basic_short", "20240703T114639")
        .containsEntry("tz", "CEST")
        .containsEntry("tz_dst", "CEST")
        .containsEntry("tz_offset", "+0200");
  }

  @Test
  void inTheSouthSummerIsInJanuary() {
    assertThat(read("1719999999 0 +1000 AEST\n+1100 AEDT\n+1000 AEST\n"))
        .containsEntry("tz", "AEST")
        .containsEntry("tz_dst", "AEDT");
  }

  @Test
  void aDateWithoutNanoseconds() {
    assertThat(read("1719999999  +0000 UTC\n"))
        .containsEntry("iso8601_micro", "2024-07-03T09:46:39.000000Z");
    assertThat(read("1719999999 %N +0000 UTC\n")).containsEntry("tz_dst", "UTC");
  }

  @Test
  void daysBeforeTheFirstMondayAreInWeekZero() {
    assertThat(read("1704067200 0 +0000 UTC\n")).containsEntry("weeknumber", "01");
    assertThat(read("1672531200 0 +0000 UTC\n"))
        .containsEntry("weeknumber", "00")
        .containsEntry("weekday_number", "0");
  }

  @Test
  void noDateNoFacts() {
    assertThat(new NodeAnswers().readBy(new DateTimeFacts())).isEmpty();
  }
}
