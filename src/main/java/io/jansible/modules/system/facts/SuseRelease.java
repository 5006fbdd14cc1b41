package io.jansible.modules.system.facts;

import static io.jansible.modules.system.facts.ReleaseFile.beforeDot;
import static io.jansible.modules.system.facts.ReleaseFile.find;
import static io.jansible.modules.system.facts.ReleaseFile.putIfFound;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a release file says on openSUSE and SUSE Linux Enterprise. */
final class SuseRelease {
  static final String BASE_PRODUCT =
      "[ -L /etc/products.d/baseproduct ] && readlink -f /etc/products.d/baseproduct";

  private SuseRelease() {}

  static Map<String, Object> osRelease(String text, DistributionGuess guess, Answers answers) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.contains("suse")) {
      return null;
    }
    Map<String, Object> facts = new HashMap<>();
    String name = find("^NAME=(.*)", text);
    putIfFound(facts, "distribution", name == null ? null : name.replace("\"", ""));
    String version = find("^VERSION_ID=\"?([0-9]+\\.?[0-9]*)\"?", text);
    if (version != null) {
      facts.put("distribution_version", version);
      facts.put("distribution_major_version", beforeDot(version));
      String minor = find("^VERSION_ID=\"?[0-9]+\\.?([0-9]*)\"?", text);
      if (lower.contains("open")) {
        facts.put("distribution_release", minor);
      } else if (lower.contains("enterprise")) {
        // The enterprise releases have no code names: the service pack's number stands for one.
        facts.put("distribution_release", minor.isEmpty() ? "0" : minor);
      }
    }
    return variant(facts, text, answers);
  }

  static Map<String, Object> suseRelease(String text, DistributionGuess guess, Answers answers) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.contains("suse")) {
      return null;
    }
    Map<String, Object> facts = new HashMap<>();
    if (lower.contains("open")) {
      facts.put("distribution", Words.first(text));
      putIfFound(facts, "distribution_release", find("CODENAME *= *([^\\n]+)", text));
    } else if (lower.contains("enterprise")) {
      if (text.contains("Server")) {
        facts.put("distribution", "SLES");
      } else if (text.contains("Desktop")) {
        facts.put("distribution", "SLED");
      }
      String level = find("PATCHLEVEL = ([0-9]+)", text);
      if (level != null) {
        facts.put("distribution_release", level);
        facts.put("distribution_version", guess.version() + "." + level);
      }
    }
    return variant(facts, text, answers);
  }

  private static Map<String, Object> variant(
      Map<String, Object> facts, String text, Answers answers) {
    String variant = find("^VARIANT_ID=\"?([^\"\\n]*)\"?", text);
    String product = variant == null ? answers.output("base-product").strip() : "";
    if ("server-sap".equals(variant)
        || "sles-sap".equals(variant)
        || product.endsWith("SLES_SAP.prod")) {
      facts.put("distribution", "SLES_SAP");
    } else if ("transactional".equals(variant) || product.endsWith("SL-Micro.prod")) {
      facts.put("distribution", "SL-Micro");
    }
    return facts;
  }
}
