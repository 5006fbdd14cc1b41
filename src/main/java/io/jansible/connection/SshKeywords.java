package io.jansible.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which options of ssh_config(5) the built-in client follows, and which need the system's ssh. */
final class SshKeywords {
  /** Options that {@link SshTarget} and what uses it look at. */
  private static final Set<String> FOLLOWED =
      Set.of(
          "addressfamily",
          "ciphers",
          "compression",
          "connectionattempts",
          "connecttimeout",
          "forwardagent",
          "globalknownhostsfile",
          "hashknownhosts",
          "hostkeyalgorithms",
          "hostkeyalias",
          "hostname",
          "identitiesonly",
          "identityagent",
          "identityfile",
          "kbdinteractiveauthentication",
          "challengeresponseauthentication",
          "kexalgorithms",
          "macs",
          "passwordauthentication",
          "port",
          "preferredauthentications",
          "proxyjump",
          "pubkeyacceptedalgorithms",
          "pubkeyacceptedkeytypes",
          "pubkeyauthentication",
          "sendenv",
          "serveralivecountmax",
          "serveraliveinterval",
          "setenv",
          "stricthostkeychecking",
          "user",
          "userknownhostsfile");

  /** Options that mean nothing here: terminals, forwardings, what is printed, sharing. */
  private static final Set<String> WITHOUT_MEANING =
      Set.of(
          "addkeystoagent",
          "batchmode",
          "checkhostip",
          "clearallforwardings",
          "controlmaster",
          "controlpath",
          "controlpersist",
          "dynamicforward",
          "enableescapecommandline",
          "escapechar",
          "exitonforwardfailure",
          "fingerprinthash",
          "forkafterauthentication",
          "forwardx11",
          "forwardx11timeout",
          "forwardx11trusted",
          "gatewayports",
          "gssapidelegatecredentials",
          "gssapikeyexchange",
          "gssapirenewalforcesrekey",
          "gssapitrustdns",
          "ignoreunknown",
          "ipqos",
          "localforward",
          "loglevel",
          "logverbose",
          "nohostauthenticationforlocalhost",
          "numberofpasswordprompts",
          "obscurekeystroketiming",
          "rekeylimit",
          "remotecommand",
          "remoteforward",
          "requesttty",
          "requiredrsasize",
          "securitykeyprovider",
          "sessiontype",
          "stdinnull",
          "streamlocalbindmask",
          "streamlocalbindunlink",
          "syslogfacility",
          "tag",
          "tcpkeepalive",
          "tunnel",
          "tunneldevice",
          "updatehostkeys",
          "usekeychain",
          "visualhostkey",
          "xauthlocation");

  /** Options that only have a meaning here when they are not switched off. */
  private static final Map<String, String> OFF =
      Map.of(
          "canonicalizehostname", "no",
          "gssapiauthentication", "no",
          "hostbasedauthentication", "no",
          "knownhostscommand", "none",
          "permitlocalcommand", "no",
          "pkcs11provider", "none",
          "proxycommand", "none",
          "verifyhostkeydns", "no");

  private SshKeywords() {}

  /** The options among these that need the system's ssh. */
  static List<String> onlySystem(SshOptions options) {
    var needed = new ArrayList<String>();
    for (String keyword : options.keywords()) {
      if (FOLLOWED.contains(keyword) || WITHOUT_MEANING.contains(keyword)) {
        continue;
      }
      String off = OFF.get(keyword);
      boolean isOff = off != null && off.equalsIgnoreCase(options.first(keyword).orElse(""));
      if (!isOff && !isMoot(keyword, options)) {
        needed.add(keyword);
      }
    }
    return needed;
  }

  /** LocalCommand without PermitLocalCommand; ProxyUseFdpass and such without ProxyCommand. */
  private static boolean isMoot(String keyword, SshOptions options) {
    return switch (keyword) {
      case "localcommand" -> options.first("permitlocalcommand").isEmpty();
      case "proxyusefdpass" -> options.first("proxycommand").isEmpty();
      case "canonicaldomains",
          "canonicalizefallbacklocal",
          "canonicalizemaxdots",
          "canonicalizepermittedcnames" ->
          options.first("canonicalizehostname").isEmpty();
      default -> false;
    };
  }
}
