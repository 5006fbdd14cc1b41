package io.jansible.modules.system.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The block devices and their partitions, as the kernel shows them below /sys/block. */
final class DeviceFacts implements HardwareFacts.Part {
  private static final String BLOCK = "/sys/block/";
  private static final Pattern PCI =
      Pattern.compile(".+/([a-f0-9]{4}:[a-f0-9]{2}:[01][a-f0-9]\\.[0-7])/");
  private static final Pattern CHOSEN = Pattern.compile("\\[(.*)\\]");
  private static final Pattern SERIAL = Pattern.compile("(?:Unit serial|Serial) number:\\s+(\\w+)");

  @Override
  public void ask(Questions questions) {
    for (String file :
        List.of(
            "size",
            "removable",
            "queue/discard_max_hw_bytes",
            "queue/discard_granularity",
            "queue/rotational",
            "queue/scheduler",
            "queue/logical_block_size",
            "queue/hw_sector_size",
            "device/vendor",
            "device/model",
            "device/sas_address",
            "device/sas_device_handle",
            "device/serial",
            "dm/name",
            "*/start",
            "*/size")) {
      questions.files(BLOCK + "*/" + file);
    }
    questions
        .paths(BLOCK + "*/holders/*", BLOCK + "*/*/holders/*", BLOCK + "*/slaves/*")
        .output("disk-links", DeviceLinks.QUESTION)
        .output("blocks", "[ -d /sys/block ] && ls -l /sys/block")
        .programs("sg_inq")
        .slowOutput("pci", "have lspci && limit 5 lspci -D")
        .slowOutput(
            "serials",
            "have sg_inq && for b in /sys/block/*; do"
                + " echo \"/${b##*/}\"; limit 5 sg_inq \"/dev/${b##*/}\"; done");
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    List<String> blocks = answers.lines("blocks");
    if (blocks.isEmpty()) {
      return Map.of();
    }
    List<String> slaves =
        answers.pathsBelow(BLOCK).stream().filter(path -> path.contains("/slaves/")).toList();
    DeviceLinks links = DeviceLinks.parse(answers.lines("disk-links"), slaves);
    Map<String, Object> devices = new LinkedHashMap<>();
    for (String line : blocks) {
      LinkLine link = LinkLine.parse(line);
      if (!link.name().isEmpty()) {
        devices.put(link.name(), device(link, links, answers));
      }
    }
    return Map.of("devices", devices, "device_links", links.all());
  }

  private static Map<String, Object> device(LinkLine link, DeviceLinks links, Answers answers) {
    String name = link.name();
    String directory = BLOCK + name;
    Map<String, Object> device = new LinkedHashMap<>();
    // Ansible says so of every device on today's kernels.
    device.put("virtual", 1L);
    device.put("links", links.of(name));
    for (String key : List.of("vendor", "model", "sas_address", "sas_device_handle")) {
      device.put(key, answers.text(directory + "/device/" + key));
    }
    ReleaseFile.putIfFound(device, "serial", serial(name, answers));
    device.put("removable", answers.text(directory + "/removable"));
    boolean noDiscard = "0".equals(answers.text(directory + "/queue/discard_max_hw_bytes"));
    device.put(
        "support_discard",
        noDiscard ? "0" : answers.text(directory + "/queue/discard_granularity"));
    for (String id : links.of("ids", name)) {
      if (id.startsWith("wwn-")) {
        device.put("wwn", id.substring(4));
      }
    }
    device.put("partitions", partitions(name, links, answers));
    device.put("rotational", answers.text(directory + "/queue/rotational"));
    Matcher scheduler = CHOSEN.matcher(answers.text(directory + "/queue/scheduler", ""));
    device.put("scheduler_mode", scheduler.find() ? scheduler.group(1) : "");
    device.putAll(size(directory, answers));
    device.put("host", host(link, answers));
    device.put("holders", holders(directory, answers));
    return device;
  }

  private static Map<String, Object> partitions(String disk, DeviceLinks links, Answers answers) {
    Set<String> names = new LinkedHashSet<>();
    Pattern name =
        Pattern.compile(
            Pattern.quote(BLOCK + disk + "/") + "(" + Pattern.quote(disk) + "p?\\d+)/.*");
    for (String file : answers.filesBelow(BLOCK + disk + "/")) {
      Matcher matcher = name.matcher(file);
      if (matcher.matches()) {
        names.add(matcher.group(1));
      }
    }
    Map<String, Object> partitions = new LinkedHashMap<>();
    for (String partition : names) {
      String directory = BLOCK + disk + "/" + partition;
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("links", links.of(partition));
      facts.put("start", answers.text(directory + "/start", "0"));
      facts.putAll(size(directory, answers));
      List<String> uuids = links.of("uuids", partition);
      facts.put("uuid", uuids.isEmpty() ? null : uuids.get(0));
      facts.put("holders", holders(directory, answers));
      partitions.put(partition, facts);
    }
    return partitions;
  }

  /** Size in sectors of the device's own length, and for people; the kernel counts in 512 bytes. */
  private static Map<String, Object> size(String directory, Answers answers) {
    String sector =
        answers.text(
            directory + "/queue/logical_block_size",
            answers.text(directory + "/queue/hw_sector_size"));
    long length = Math.max(1, Numbers.longOr(sector, 512));
    long sectors = Numbers.longOr(answers.text(directory + "/size"), 0) * 512 / length;
    Map<String, Object> size = new LinkedHashMap<>();
    size.put("sectorsize", sector == null ? Long.valueOf(512) : sector);
    size.put("sectors", sectors);
    size.put("size", forPeople((double) sectors * length));
    return size;
  }

  static String forPeople(double bytes) {
    String[] units = {"Bytes", "KB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"};
    int unit = 0;
    double value = bytes;
    while (value >= 1024 && unit < units.length - 1) {
      value /= 1024;
      unit++;
    }
    return new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN) + " " + units[unit];
  }

  private static List<String> holders(String directory, Answers answers) {
    List<String> holders = new ArrayList<>();
    String prefix = directory + "/holders/dm-";
    for (String path : answers.pathsBelow(prefix)) {
      String holder = path.substring(path.lastIndexOf('/') + 1);
      holders.add(answers.text(BLOCK + holder + "/dm/name", holder));
    }
    return holders;
  }

  private static String host(LinkLine link, Answers answers) {
    Matcher pci = PCI.matcher(link.target());
    if (pci.find()) {
      for (String line : answers.lines("pci")) {
        if (line.startsWith(pci.group(1) + " ")) {
          return line.substring(pci.group(1).length() + 1);
        }
      }
    }
    return "";
  }

  private static String serial(String device, Answers answers) {
    if (!answers.hasProgram("sg_inq")) {
      return answers.text(BLOCK + device + "/device/serial");
    }
    boolean here = false;
    for (String line : answers.lines("serials")) {
      here = line.startsWith("/") ? line.substring(1).equals(device) : here;
      Matcher serial = SERIAL.matcher(line);
      if (here && serial.find()) {
        return serial.group(1);
      }
    }
    return null;
  }
}
