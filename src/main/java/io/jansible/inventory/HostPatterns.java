package io.jansible.inventory;

import io.jansible.source.HostAddress;
import io.jansible.source.Problem;
import io.jansible.source.Suggestion;
import io.jansible.source.UserError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the hosts that a pattern means: names, groups, {@code all}, globs, {@code ~regex}, indexes
 * and ranges of these, joined with a comma or colon, cut with {@code &} and left out with {@code
 * !}.
 */
public final class HostPatterns {
  private static final Pattern SUBSCRIPT =
      Pattern.compile("(.+)\\[(?:(-?[0-9]+)|([0-9]+)([:-])([0-9]*))\\]");
  private static final Pattern PIECE = Pattern.compile("(?:[^\\s:\\[\\]]|\\[[^\\]]*\\])+");

  private final Inventory inventory;
  private final Consumer<String> warnings;

  /**
   * @param warnings hears of patterns that match nothing
   */
  public HostPatterns(Inventory inventory, Consumer<String> warnings) {
    this.inventory = inventory;
    this.warnings = warnings;
  }

  /** The hosts that the pattern means, each once, in the order in which a play runs them. */
  public List<Host> select(String pattern) {
    return select(List.of(pattern));
  }

  /** The hosts that any of the patterns means. */
  public List<Host> select(List<String> patterns) {
    List<String> pieces = new ArrayList<>();
    patterns.forEach(pattern -> pieces.addAll(split(pattern)));
    return patterns.isEmpty() ? List.of() : evaluate(pieces);
  }

  /**
   * The hosts of a pattern without those that a limit leaves out.
   *
   * @param limit a pattern, or null for no limit
   */
  public List<Host> select(List<String> patterns, String limit) {
    List<Host> hosts = select(patterns);
    if (limit == null) {
      return hosts;
    }
    Set<Host> allowed = Set.copyOf(select(limit));
    return hosts.stream().filter(allowed::contains).toList();
  }

  /** The simple patterns that are joined by commas or colons. */
  public static List<String> split(String pattern) {
    List<String> pieces = new ArrayList<>();
    if (pattern.indexOf(',') >= 0) {
      for (String piece : pattern.split(",")) {
        if (!piece.isBlank()) {
          pieces.add(piece.strip());
        }
      }
    } else if (HostAddress.isWhole(pattern)) {
      // An IPv6 address has colons that separate nothing.
      pieces.add(pattern);
    } else {
      Matcher matcher = PIECE.matcher(pattern);
      while (matcher.find()) {
        pieces.add(matcher.group());
      }
    }
    return pieces;
  }

  /** What is added comes first, then what is cut, then what is left out, wherever they stand. */
  private List<Host> evaluate(List<String> pieces) {
    Set<Host> hosts = new LinkedHashSet<>();
    if (pieces.stream().allMatch(p -> p.startsWith("!") || p.startsWith("&"))) {
      hosts.addAll(matches(Group.ALL));
    }
    for (String piece : pieces) {
      if (!piece.startsWith("!") && !piece.startsWith("&")) {
        hosts.addAll(matches(piece));
      }
    }
    for (String piece : pieces) {
      if (piece.startsWith("&")) {
        hosts.retainAll(Set.copyOf(matches(piece.substring(1))));
      }
    }
    for (String piece : pieces) {
      if (piece.startsWith("!")) {
        matches(piece.substring(1)).forEach(hosts::remove);
      }
    }
    return List.copyOf(hosts);
  }

  private Collection<Host> matches(String piece) {
    if (inventory.lists(piece)) {
      return List.of(inventory.host(piece).orElseThrow());
    }
    Matcher subscript = SUBSCRIPT.matcher(piece);
    if (piece.startsWith("~") || !subscript.matches()) {
      return enumerate(piece);
    }
    if ("-".equals(subscript.group(4))) {
      warnings.accept("Use [x:y] inclusive subscripts instead of [x-y]");
    }
    return part(List.copyOf(enumerate(subscript.group(1))), subscript);
  }

  /** The part of the hosts that an index or a range names; both ends of a range belong to it. */
  private static List<Host> part(List<Host> hosts, Matcher subscript) {
    int size = hosts.size();
    if (subscript.group(2) != null) {
      int index = Integer.parseInt(subscript.group(2));
      index = index < 0 ? size + index : index;
      return index >= 0 && index < size ? List.of(hosts.get(index)) : List.of();
    }
    int start = Integer.parseInt(subscript.group(3));
    String last = subscript.group(5);
    int end = last.isEmpty() ? size : Math.min(size, Integer.parseInt(last) + 1);
    return start < end ? hosts.subList(start, end) : List.of();
  }

  private Collection<Host> enumerate(String name) {
    NameMatcher matcher = NameMatcher.of(name);
    Set<Host> hosts = new LinkedHashSet<>();
    boolean group = false;
    for (Group candidate : candidates(name)) {
      if (matcher.matches(candidate.name())) {
        group = true;
        candidate.hosts().forEach(host -> hosts.add(inventory.host(host).orElseThrow()));
      }
    }
    if (!group || matcher.isPattern()) {
      for (Host host : inventory.hosts()) {
        if (matcher.matches(host.name())) {
          hosts.add(host);
        }
      }
    }
    if (hosts.isEmpty()) {
      inventory.host(name).ifPresent(hosts::add);
    }
    if (hosts.isEmpty() && !group && !name.equals(Group.ALL)) {
      mismatch("Could not match supplied host pattern, ignoring: " + name, near(name));
    }
    return hosts;
  }

  private void mismatch(String message, String hint) {
    switch (inventory.mismatch()) {
      case WARNING -> warnings.accept(hint == null ? message : message + "; " + hint);
      case ERROR -> throw new UserError(new Problem(message, null, hint));
      case IGNORE -> {}
    }
  }

  private String near(String name) {
    List<String> known = new ArrayList<>();
    inventory.groups().forEach(group -> known.add(group.name()));
    inventory.hosts().forEach(host -> known.add(host.name()));
    return Suggestion.hint(name, known);
  }

  private Collection<Group> candidates(String name) {
    return inventory.group(name).<Collection<Group>>map(List::of).orElse(inventory.groups());
  }
}
