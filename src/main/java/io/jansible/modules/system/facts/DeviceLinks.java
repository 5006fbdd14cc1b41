package io.jansible.modules.system.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The names under which block devices appear elsewhere: ids, labels, uuids and their masters. */
final class DeviceLinks {
  private static final List<String> KINDS = List.of("ids", "uuids", "labels", "masters");
  private static final Map<String, String> DIRECTORIES =
      Map.of(
          "/dev/disk/by-id:",
          "ids",
          "/dev/disk/by-uuid:",
          "uuids",
          "/dev/disk/by-label:",
          "labels");

  static final String QUESTION =
      "[ -d /dev/disk ] && ls -l /dev/disk/by-id/ /dev/disk/by-uuid/ /dev/disk/by-label/";

  private final Map<String, Map<String, TreeSet<String>>> namesByDevice = new TreeMap<>();

  private DeviceLinks() {
    KINDS.forEach(kind -> namesByDevice.put(kind, new TreeMap<>()));
  }

  /** Reads the listing of the link directories, and the paths of slaves below /sys/block. */
  static DeviceLinks parse(List<String> listing, List<String> slaves) {
    DeviceLinks links = new DeviceLinks();
    String kind = null;
    for (String line : listing) {
      if (line.startsWith("/") && line.endsWith(":")) {
        kind = DIRECTORIES.get(line.replace("/:", ":"));
      } else if (kind != null && line.startsWith("l")) {
        LinkLine link = LinkLine.parse(line);
        links.add(kind, link.targetName(), link.name());
      }
    }
    for (String path : slaves) {
      // /sys/block/MASTER/slaves/DEVICE
      String[] parts = path.split("/");
      if (parts.length == 6) {
        links.add("masters", parts[5], parts[3]);
      }
    }
    return links;
  }

  private void add(String kind, String device, String name) {
    namesByDevice.get(kind).computeIfAbsent(device, key -> new TreeSet<>()).add(name);
  }

  /** All of them: kind, device, names. */
  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    namesByDevice.forEach(
        (kind, devices) -> {
          Map<String, Object> names = new LinkedHashMap<>();
          devices.forEach((device, set) -> names.put(device, List.copyOf(set)));
          all.put(kind, names);
        });
    return all;
  }

  /** One device's names of one kind. */
  List<String> of(String kind, String device) {
    TreeSet<String> names = namesByDevice.get(kind).get(device);
    return names == null ? List.of() : List.copyOf(names);
  }

  /** One device's names by kind. */
  Map<String, Object> of(String device) {
    Map<String, Object> names = new LinkedHashMap<>();
    KINDS.forEach(kind -> names.put(kind, of(kind, device)));
    return names;
  }
}
