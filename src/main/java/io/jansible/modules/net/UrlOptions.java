package io.jansible.modules.net;

import io.jansible.module.Arguments;
import io.jansible.module.Option;
import io.jansible.module.Types;
import io.jansible.module.transfer.Transfer;
import io.jansible.source.PythonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options with which a task says how a URL is to be read. */
final class UrlOptions {
  static final Option<String> AGENT =
      Option.of("http_agent", Types.STR)
          .defaultsTo("ansible-httpget")
          .doc("The name under which the node appears in the server's log.");
  static final Option<Map<String, Object>> HEADERS =
      Option.of("headers", Types.DICT).doc("More headers of the request.");
  static final Option<Long> TIMEOUT =
      Option.of("timeout", Types.INT).defaultsTo(10L).doc("Seconds that the server may be silent.");
  static final Option<Boolean> USE_PROXY =
      Option.of("use_proxy", Types.BOOL)
          .defaultsTo(true)
          .doc("Whether a proxy that the node's environment names is used.");
  static final Option<Boolean> VALIDATE_CERTS =
      Option.of("validate_certs", Types.BOOL)
          .defaultsTo(true)
          .doc("Whether the server's certificate must be valid.");
  static final Option<String> USERNAME =
      Option.of("url_username", Types.STR)
          .alias("username")
          .doc("The user for HTTP authentication.");
  static final Option<String> PASSWORD =
      Option.of("url_password", Types.STR)
          .alias("password")
          .secret()
          .doc("The password for HTTP authentication.");
  static final Option<Boolean> FORCE_BASIC_AUTH =
      Option.of("force_basic_auth", Types.BOOL)
          .defaultsTo(false)
          .doc("Sends the password at once, before the server asks for it.");
  static final Option<String> CLIENT_CERT =
      Option.of("client_cert", Types.PATH)
          .doc("The node's PEM file with the certificate that the server asks for.");
  static final Option<String> CLIENT_KEY =
      Option.of("client_key", Types.PATH)
          .doc("The node's PEM file with the certificate's key, where it is not in the same file.");
  static final Option<Boolean> USE_GSSAPI =
      Option.of("use_gssapi", Types.BOOL)
          .defaultsTo(false)
          .doc("Authenticates with Kerberos; needs curl on the node.");
  static final Option<Boolean> USE_NETRC =
      Option.of("use_netrc", Types.BOOL)
          .defaultsTo(true)
          .doc("Whether the node's ~/.netrc may know user and password.");
  static final Option<List<String>> UNREDIRECTED_HEADERS =
      Option.of("unredirected_headers", Types.listOf(Types.STR))
          .defaultsTo(List.of())
          .doc("Names of headers that are not sent on when the server redirects.");
  static final Option<List<String>> CIPHERS =
      Option.of("ciphers", Types.listOf(Types.STR)).doc("The TLS ciphers that may be used.");
  static final Option<Boolean> DECOMPRESS =
      Option.of("decompress", Types.BOOL)
          .defaultsTo(true)
          .doc("Whether a content that the server compressed with gzip is unpacked.");

  static final List<Option<?>> ALL =
      List.of(
          AGENT,
          HEADERS,
          TIMEOUT,
          USE_PROXY,
          VALIDATE_CERTS,
          USERNAME,
          PASSWORD,
          FORCE_BASIC_AUTH,
          CLIENT_CERT,
          CLIENT_KEY,
          USE_GSSAPI,
          USE_NETRC,
          UNREDIRECTED_HEADERS,
          CIPHERS,
          DECOMPRESS);

  private UrlOptions() {}

  /** The request for a URL, as the options say. */
  static Transfer transfer(String url, Arguments arguments) {
    List<String> ciphers = arguments.get(CIPHERS);
    return new Transfer(
        url,
        headers(arguments),
        false,
        access(arguments),
        arguments.get(TIMEOUT),
        arguments.get(VALIDATE_CERTS),
        arguments.get(USE_PROXY),
        ciphers == null ? List.of() : ciphers,
        arguments.get(UNREDIRECTED_HEADERS),
        arguments.get(DECOMPRESS));
  }

  private static Map<String, String> headers(Arguments arguments) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", arguments.get(AGENT));
    if (arguments.isSet(HEADERS)) {
      arguments
          .get(HEADERS)
          .forEach(
              (name, value) -> {
                headers.keySet().removeIf(name::equalsIgnoreCase);
                headers.put(name, PythonText.str(value));
              });
    }
    return headers;
  }

  private static Transfer.Access access(Arguments arguments) {
    return new Transfer.Access(
        arguments.get(USERNAME),
        arguments.get(PASSWORD),
        arguments.get(FORCE_BASIC_AUTH),
        arguments.get(USE_NETRC),
        arguments.get(USE_GSSAPI),
        arguments.get(CLIENT_CERT),
        arguments.get(CLIENT_KEY));
  }
}
