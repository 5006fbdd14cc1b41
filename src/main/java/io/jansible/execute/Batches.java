package io.jansible.execute;

import io.jansible.playbook.Conduct;
import io.jansible.playbook.Written;
import io.jansible.source.UserError;
import java.util.ArrayList;
import java.util.List;

/** Divides the hosts of a play into those that work on it together (serial). */
final class Batches {
  private final List<Size> sizes = new ArrayList<>();

  /** So many hosts, or so many percent of all. */
  private record Size(int number, boolean percent) {
    int of(int hosts) {
      int whole = percent ? (int) (number / 100.0 * hosts) : number;
      return percent && whole == 0 ? 1 : whole;
    }
  }

  /**
   * @param reading the play's keywords are rendered before any host is chosen
   */
  Batches(Conduct conduct, Reading reading) {
    for (Written written : conduct.serial()) {
      for (Object each : Reading.elements(reading.decidedForPlay(written))) {
        sizes.add(size(written, String.valueOf(each).strip()));
      }
    }
  }

  private static Size size(Written written, String text) {
    boolean percent = text.endsWith("%");
    try {
      String number = percent ? text.substring(0, text.length() - 1) : text;
      return new Size(Integer.parseInt(number.strip()), percent);
    } catch (NumberFormatException e) {
      throw new UserError(
          written.at(), "'serial' takes numbers of hosts and percentages, not '" + text + "'");
    }
  }

  /**
   * The batches, in order. The last size counts for all that are left, and one that is no positive
   * number means all hosts that are left.
   */
  List<List<String>> of(List<String> hosts) {
    List<List<String>> batches = new ArrayList<>();
    int begin = 0;
    for (int i = 0; begin < hosts.size(); i++) {
      int size = sizes.isEmpty() ? 0 : sizes.get(Math.min(i, sizes.size() - 1)).of(hosts.size());
      int end = size <= 0 ? hosts.size() : Math.min(hosts.size(), begin + size);
      batches.add(hosts.subList(begin, end));
      begin = end;
    }
    return batches;
  }
}
