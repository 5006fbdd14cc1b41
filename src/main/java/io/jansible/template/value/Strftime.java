package io.jansible.template.value;

import java.time.OffsetDateTime;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** Python's strftime, in the C locale. */
public final class Strftime {
  private Strftime() {}

  public static String format(String format, OffsetDateTime at) {
    return format(format, at, true);
  }

  /** A time in a zone that has a name of its own; fractions of seconds are not known here. */
  public static String ofTime(String format, OffsetDateTime at, String zone) {
    return format(format.replaceAll("(?<!%)((?:%%)*)%Z", "$1" + zone), at, false);
  }

  private static String format(String format, OffsetDateTime at, boolean fractions) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%' || i + 1 == format.length()) {
        out.append(c);
        continue;
      }
      char letter = format.charAt(++i);
      if (letter == 'f' && !fractions) {
        out.append("%f");
        continue;
      }
      boolean unpadded = letter == '-' && i + 1 < format.length();
      String text = directive(unpadded ? format.charAt(++i) : letter, at);
      out.append(unpadded ? text.replaceFirst("^[0 ]+(?=.)", "") : text);
    }
    return out.toString();
  }

  private static String directive(char letter, OffsetDateTime at) {
    return switch (letter) {
      case 'Y' -> pad(at.getYear(), 4);
      case 'm' -> pad(at.getMonthValue(), 2);
      case 'd' -> pad(at.getDayOfMonth(), 2);
      case 'H' -> pad(at.getHour(), 2);
      case 'M' -> pad(at.getMinute(), 2);
      case 'S' -> pad(at.getSecond(), 2);
      case 'f' -> pad(at.getNano() / 1000, 6);
      case 'j' -> pad(at.getDayOfYear(), 3);
      case 'y' -> pad(at.getYear() % 100, 2);
      case 'C' -> pad(at.getYear() / 100, 2);
      case 'I' -> pad((at.getHour() + 11) % 12 + 1, 2);
      case 'l' -> spaced((at.getHour() + 11) % 12 + 1);
      case 'k' -> spaced(at.getHour());
      case 'e' -> spaced(at.getDayOfMonth());
      case 's' -> Long.toString(at.toEpochSecond());
      case 'n' -> "\n";
      case 't' -> "\t";
      case '%' -> "%";
      default -> named(letter, at);
    };
  }

  private static String named(char letter, OffsetDateTime at) {
    return switch (letter) {
      case 'a' -> at.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'A' -> at.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'b', 'h' -> at.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'B' -> at.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'p' -> at.getHour() < 12 ? "AM" : "PM";
      case 'w' -> Integer.toString(at.getDayOfWeek().getValue() % 7);
      case 'u' -> Integer.toString(at.getDayOfWeek().getValue());
      case 'V' -> pad(at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
      case 'G' -> pad(at.get(IsoFields.WEEK_BASED_YEAR), 4);
      case 'U' -> pad((at.getDayOfYear() + 6 - at.getDayOfWeek().getValue() % 7) / 7, 2);
      case 'W' -> pad((at.getDayOfYear() + 7 - at.getDayOfWeek().getValue()) / 7, 2);
      case 'z' -> offset(at);
      case 'Z' -> at.getOffset().getTotalSeconds() == 0 ? "UTC" : at.getOffset().getId();
      default -> composed(letter, at);
    };
  }

  private static String composed(char letter, OffsetDateTime at) {
    return switch (letter) {
      case 'F' -> format("%Y-%m-%d", at);
      case 'T', 'X' -> format("%H:%M:%S", at);
      case 'R' -> format("%H:%M", at);
      case 'D', 'x' -> format("%m/%d/%y", at);
      case 'c' -> format("%a %b %e %H:%M:%S %Y", at);
      case 'r' -> format("%I:%M:%S %p", at);
      default -> "%" + letter;
    };
  }

  private static String offset(OffsetDateTime at) {
    int minutes = at.getOffset().getTotalSeconds() / 60;
    return (minutes < 0 ? "-" : "+")
        + pad(Math.abs(minutes) / 60, 2)
        + pad(Math.abs(minutes) % 60, 2);
  }

  private static String pad(int number, int width) {
    return String.format("%0" + width + "d", number);
  }

  private static String spaced(int number) {
    return (number < 10 ? " " : "") + number;
  }
}
