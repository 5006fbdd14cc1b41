package io.jansible.module.transfer;

import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;

/** A transfer as a program for the node's Python, for a node with neither curl nor GNU wget. */
final class PythonRequest {
  /** Logs each response as wget does: its URL, then its headers, indented. */
  private static final String PROGRAM =
      """
      import http.client, json, netrc, ssl, sys, urllib.request as r, urllib.error, urllib.parse
      t = json.loads(r'''%s''')
      class Same(r.HTTPRedirectHandler):
          def redirect_request(self, req, fp, code, msg, headers, url):
              new = super().redirect_request(req, fp, code, msg, headers, url)
              for name in t['unredirected']:
                  new.headers.pop(name.capitalize(), None)
              log(req.full_url, code, msg, headers)
              new.method = req.get_method()
              return new
      def log(url, code, reason, headers):
          print('--  ' + url)
          print('  HTTP/1.1 %%s %%s' %% (code, reason))
          for name, value in headers.items():
              print('  %%s: %%s' %% (name, value))
      c = ssl.create_default_context()
      if not t['validate']:
          c.check_hostname = False
          c.verify_mode = ssl.CERT_NONE
      if t['certificate']:
          c.load_cert_chain(t['certificate'], t['key'])
      if t['ciphers']:
          c.set_ciphers(t['ciphers'])
      parts = urllib.parse.urlsplit(t['url'])
      url, user, password = t['url'], t['user'], t['password']
      if parts.username is not None and not user:
          user, password = urllib.parse.unquote(parts.username), urllib.parse.unquote(parts.password or '')
      if '@' in parts.netloc:
          url = urllib.parse.urlunsplit(parts._replace(netloc=parts.netloc.rpartition('@')[2]))
      if t['netrc'] and not user:
          try:
              found = netrc.netrc().authenticators(parts.hostname)
              if found:
                  user, password = found[0], found[2]
                  t['at_once'] = True
          except (OSError, netrc.NetrcParseError):
              pass
      known = r.HTTPPasswordMgrWithPriorAuth()
      if user:
          known.add_password(None, url, user, password, is_authenticated=t['at_once'])
      handlers = [Same(), r.HTTPSHandler(context=c), r.HTTPBasicAuthHandler(known), r.HTTPDigestAuthHandler(known)]
      if not t['proxy']:
          handlers.append(r.ProxyHandler({}))
      q = r.Request(url, headers=t['headers'], method=t['method'])
      if len(sys.argv) > 2:
          q.add_header('If-Modified-Since', sys.argv[2])
      try:
          a = r.build_opener(*handlers).open(q, timeout=t['timeout'])
          log(a.geturl(), getattr(a, 'status', None) or 200, getattr(a, 'reason', 'OK'), a.headers)
          left = a.headers.get('Content-Length')
          with open(sys.argv[1], 'wb') as f:
              while True:
                  block = a.read(1 << 16)
                  if not block:
                      break
                  f.write(block)
              size = f.tell()
          if t['method'] == 'GET' and left is not None and size != int(left):
              sys.exit('transfer closed with %%d bytes remaining to read' %% (int(left) - size))
      except urllib.error.HTTPError as e:
          reason = e.msg if e.code >= 400 else http.client.responses.get(e.code, '')
          log(e.geturl(), e.code, reason, e.headers)
      except Exception as e:
          sys.exit(str(e))
      """;

  private PythonRequest() {}

  static String script(Transfer transfer, boolean head) {
    return "    j_log=$(python3 -I - \"$1\" ${2:+\"$2\"} 2>&1 <<'"
        + TransferScript.END
        + "'\n"
        + PROGRAM.formatted(json(transfer, head))
        + TransferScript.END
        + "\n)\n    j_status=$?\n";
  }

  private static String json(Transfer transfer, boolean head) {
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, String> headers = new LinkedHashMap<>(transfer.headers());
    if (transfer.noCache()) {
      headers.put("Cache-Control", "no-cache");
    }
    Transfer.Access access = transfer.access();
    values.put("url", transfer.url());
    values.put("headers", headers);
    values.put("method", head ? "HEAD" : "GET");
    values.put("timeout", transfer.timeout());
    values.put("validate", transfer.validateCerts());
    values.put("proxy", transfer.useProxy());
    values.put("ciphers", String.join(":", transfer.ciphers()));
    values.put("unredirected", transfer.unredirected());
    values.put("user", access.user());
    values.put("password", access.password() == null ? "" : access.password());
    values.put("at_once", access.atOnce());
    values.put("netrc", access.netrc() && access.user() == null);
    values.put("certificate", access.certificate());
    values.put("key", access.key());
    // A quote could end Python's text.
    return JsonText.write(values, JsonStyle.LINE).replace("'", "\\u0027");
  }
}
