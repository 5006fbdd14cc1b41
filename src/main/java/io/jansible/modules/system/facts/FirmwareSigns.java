package io.jansible.modules.system.facts;

import java.util.Map;

/** Which hypervisor a machine's firmware names as its maker. */
final class FirmwareSigns {
  private static final Map<String, String> PRODUCTS =
      Map.of(
          "KVM", "kvm",
          "KVM Server", "kvm",
          "Bochs", "kvm",
          "AHV", "kvm",
          "CloudStack KVM Hypervisor", "kvm",
          "OpenStack Compute", "openstack",
          "OpenStack Nova", "openstack");
  private static final Map<String, String> BIOS_VENDORS =
      Map.of(
          "Xen", "xen",
          "innotek GmbH", "virtualbox",
          "Amazon EC2", "kvm",
          "DigitalOcean", "kvm",
          "Hetzner", "kvm",
          "Linode", "kvm");
  private static final Map<String, String> SYSTEM_VENDORS =
      Map.ofEntries(
          Map.entry("QEMU", "kvm"),
          Map.entry("Amazon EC2", "kvm"),
          Map.entry("DigitalOcean", "kvm"),
          Map.entry("Google", "kvm"),
          Map.entry("Scaleway", "kvm"),
          Map.entry("Nutanix", "kvm"),
          Map.entry("KubeVirt", "KubeVirt"),
          Map.entry("Microsoft Corporation", "VirtualPC"),
          Map.entry("Parallels Software International Inc.", "parallels"),
          Map.entry("OpenStack Foundation", "openstack"));

  private FirmwareSigns() {}

  static void read(Virtualization found, Answers answers) {
    String product = answers.text(DmiFacts.DIRECTORY + "product_name", "");
    String vendor = answers.text(DmiFacts.DIRECTORY + "sys_vendor", "");
    String byProduct = PRODUCTS.get(product);
    if ("kvm".equals(byProduct)) {
      found.guest("kvm");
    }
    redHat(found, vendor, product, answers.text(DmiFacts.DIRECTORY + "product_family", ""));
    if (product.startsWith("VMware")) {
      found.guest("VMware");
    }
    if ("openstack".equals(byProduct)) {
      found.guest("openstack");
    }
    named(found, BIOS_VENDORS.get(answers.text(DmiFacts.DIRECTORY + "bios_vendor", "")));
    named(found, SYSTEM_VENDORS.get(vendor));
  }

  private static void redHat(Virtualization found, String vendor, String product, String family) {
    if (vendor.equals("oVirt")) {
      found.guest("oVirt");
    } else if (vendor.equals("Red Hat") && family.equals("RHV")) {
      found.guest("RHV");
    } else if (vendor.equals("Red Hat") && product.equals("RHEV Hypervisor")) {
      found.guest("RHEV");
    }
  }

  private static void named(Virtualization found, String technique) {
    if (technique != null) {
      found.guest(technique);
    }
  }
}
