package io.jansible.module.transfer;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One request for a URL that a node makes itself.
 *
 * @param headers names and values; a header that the transfer sets itself can be among them
 * @param noCache that caches on the way shall not answer; then the time of a file that is there
 *     does not matter either
 * @param access user, password and certificate that the server asks for
 * @param timeout seconds that the server may be silent
 * @param ciphers names that OpenSSL knows; empty for its default
 * @param unredirected headers that are for the first server only, in any case
 * @param decompress whether a content that the server compressed on its own is unpacked
 */
public record Transfer(
    String url,
    Map<String, String> headers,
    boolean noCache,
    Access access,
    long timeout,
    boolean validateCerts,
    boolean useProxy,
    List<String> ciphers,
    List<String> unredirected,
    boolean decompress) {
  private static final List<String> SECRETIVE =
      List.of("auth", "cookie", "token", "secret", "key", "password");

  /**
   * How a server is to know who asks; null for what it need not know.
   *
   * @param atOnce whether the password is sent before the server asks for it
   * @param netrc whether the node's ~/.netrc may know the password
   * @param gssapi whether Kerberos tells who asks
   */
  public record Access(
      String user,
      String password,
      boolean atOnce,
      boolean netrc,
      boolean gssapi,
      String certificate,
      String key) {
    /** Nothing but what ~/.netrc says. */
    public static final Access NONE = new Access(null, null, false, true, false, null, null);
  }

  /** A request with nothing special about it. */
  public static Transfer of(String url, boolean validateCerts) {
    return new Transfer(
        url,
        Map.of("User-Agent", "ansible-httpget"),
        false,
        Access.NONE,
        10,
        validateCerts,
        true,
        List.of(),
        List.of(),
        true);
  }

  public Transfer withUrl(String other) {
    return new Transfer(
        other,
        headers,
        noCache,
        access,
        timeout,
        validateCerts,
        useProxy,
        ciphers,
        unredirected,
        decompress);
  }

  public Transfer withNoCache(boolean forced) {
    return new Transfer(
        url,
        headers,
        forced,
        access,
        timeout,
        validateCerts,
        useProxy,
        ciphers,
        unredirected,
        decompress);
  }

  /** The URL's scheme in lower case, or the empty text. */
  public String scheme() {
    int colon = url.indexOf(':');
    return colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
  }

  /** The path that a file URL names. */
  String filePath() {
    String path = url.replaceFirst("^[^:]*:(//[^/]*)?", "").replace("+", "%2B");
    return URLDecoder.decode(path, StandardCharsets.UTF_8);
  }

  /** Whether the server answers with an HTTP status. */
  boolean isHttp() {
    return scheme().startsWith("http");
  }

  /** Whether a request's command line would show what only its server should know. */
  boolean isSecret() {
    String name;
    if (access.user() != null || url.replaceFirst("^[^/]*//", "").split("/", 2)[0].contains("@")) {
      return true;
    }
    for (String header : headers.keySet()) {
      name = header.toLowerCase(Locale.ROOT);
      if (SECRETIVE.stream().anyMatch(name::contains)) {
        return true;
      }
    }
    return false;
  }

  /** Whether wget can serve it: it sends all headers to everybody, and GnuTLS knows other names. */
  boolean isPlain() {
    return unredirected.isEmpty() && ciphers.isEmpty() && !access.gssapi();
  }

  boolean isUnredirected(String header) {
    return unredirected.stream().anyMatch(header::equalsIgnoreCase);
  }
}
