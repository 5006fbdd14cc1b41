package io.jansible.modules.system.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the firmware says about itself, the board, the chassis and the product. */
final class DmiFacts implements HardwareFacts.Part {
  static final String DIRECTORY = "/sys/devices/virtual/dmi/id/";

  /** Fact, file in the kernel's directory, keyword of dmidecode. */
  private static final String[][] KEYS = {
    {"bios_date", "bios_date", "bios-release-date"},
    {"bios_vendor", "bios_vendor", "bios-vendor"},
    {"bios_version", "bios_version", "bios-version"},
    {"board_asset_tag", "board_asset_tag", "baseboard-asset-tag"},
    {"board_name", "board_name", "baseboard-product-name"},
    {"board_serial", "board_serial", "baseboard-serial-number"},
    {"board_vendor", "board_vendor", "baseboard-manufacturer"},
    {"board_version", "board_version", "baseboard-version"},
    {"chassis_asset_tag", "chassis_asset_tag", "chassis-asset-tag"},
    {"chassis_serial", "chassis_serial", "chassis-serial-number"},
    {"chassis_vendor", "chassis_vendor", "chassis-manufacturer"},
    {"chassis_version", "chassis_version", "chassis-version"},
    {"form_factor", "chassis_type", "chassis-type"},
    {"product_name", "product_name", "system-product-name"},
    {"product_serial", "product_serial", "system-serial-number"},
    {"product_uuid", "product_uuid", "system-uuid"},
    {"product_version", "product_version", "system-version"},
    {"system_vendor", "sys_vendor", "system-manufacturer"},
  };

  /** The chassis types of the DMTF's specification DSP0134, by number. */
  private static final List<String> FORM_FACTORS =
      List.of(
          ("Unknown,Other,Unknown,Desktop,Low Profile Desktop,Pizza Box,Mini"
                  + " Tower,Tower,Portable,Laptop,Notebook,Hand Held,Docking Station,All In One,Sub"
                  + " Notebook,Space-saving,Lunch Box,Main Server Chassis,Expansion Chassis,Sub"
                  + " Chassis,Bus Expansion Chassis,Peripheral Chassis,RAID Chassis,Rack Mount"
                  + " Chassis,Sealed-case PC,Multi-system,CompactPCI,AdvancedTCA,Blade,Blade"
                  + " Enclosure,Tablet,Convertible,Detachable,IoT Gateway,Embedded PC,Mini PC,Stick"
                  + " PC")
              .split(","));

  private static final Pattern MAINFRAME =
      Pattern.compile("^(Manufacturer|Type|Sequence Code):\\s+(.+)$");

  @Override
  public void ask(Questions questions) {
    StringBuilder program = new StringBuilder("[ -e " + DIRECTORY + "product_name ] || {\n");
    program.append("have dmidecode && dmidecode -s bios-version >/dev/null && for k in");
    for (String[] key : KEYS) {
      questions.files(DIRECTORY + key[1]);
      program.append(' ').append(key[2]);
    }
    program.append(
        "; do printf '%s:' $k; dmidecode -s $k | grep -v '^#' | tr '\\n' ' '; echo; done\n}");
    questions
        .files("/proc/sysinfo")
        .paths(DIRECTORY + "product_name")
        .slowOutput("dmidecode", program.toString());
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    boolean kernel = answers.exists(DIRECTORY + "product_name");
    Map<String, String> program = new LinkedHashMap<>();
    for (String line : answers.lines("dmidecode")) {
      int colon = line.indexOf(':');
      program.put(line.substring(0, Math.max(colon, 0)), line.substring(colon + 1).strip());
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    for (String[] key : KEYS) {
      String value = kernel ? answers.text(DIRECTORY + key[1]) : program.get(key[2]);
      boolean number = kernel && key[0].equals("form_factor") && value != null;
      facts.put(key[0], value == null ? "NA" : number ? formFactor(value) : value);
    }
    mainframe(facts, answers.file("/proc/sysinfo"));
    return facts;
  }

  private static String formFactor(String number) {
    int index = (int) Numbers.longOr(number, -1);
    boolean known = index >= 0 && index < FORM_FACTORS.size();
    return known ? FORM_FACTORS.get(index) : "unknown (" + number + ")";
  }

  private static void mainframe(Map<String, Object> facts, List<String> lines) {
    for (String line : lines) {
      Matcher matcher = MAINFRAME.matcher(line);
      if (matcher.matches()) {
        switch (matcher.group(1)) {
          case "Manufacturer" -> facts.put("system_vendor", matcher.group(2));
          case "Type" -> facts.put("product_name", matcher.group(2));
          default -> facts.put("product_serial", matcher.group(2).replaceFirst("^0+", ""));
        }
      }
    }
  }
}
