package io.jansible.modules.system.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The signs of virtualization found so far: all techniques, and the first one's type and role. */
final class Virtualization {
  private final TreeSet<String> guests = new TreeSet<>();
  private final TreeSet<String> hosts = new TreeSet<>();
  private String type;
  private String role;

  void guest(String technique) {
    guests.add(technique);
    decide(technique, "guest");
  }

  void host(String technique) {
    hosts.add(technique);
    decide(technique, "host");
  }

  /** A technique that does not decide type and role. */
  void alsoGuest(String technique) {
    guests.add(technique);
  }

  /** Type and role, unless an earlier sign has decided them. */
  void decide(String decidedType, String decidedRole) {
    if (type == null) {
      type = decidedType;
      role = decidedRole;
    }
  }

  boolean isGuestOfAny(String... techniques) {
    return List.of(techniques).stream().anyMatch(guests::contains);
  }

  Map<String, Object> facts() {
    return Map.of(
        "virtualization_type",
        type == null ? "NA" : type,
        "virtualization_role",
        role == null ? "NA" : role,
        "virtualization_tech_guest",
        new ArrayList<>(guests),
        "virtualization_tech_host",
        new ArrayList<>(hosts));
  }
}
