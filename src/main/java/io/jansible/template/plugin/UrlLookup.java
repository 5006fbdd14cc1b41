package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.Text;
import io.jansible.template.value.TextSplitting;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The lookup url: what addresses give to the controlling machine. */
final class UrlLookup {
  private static final List<String> KNOWN =
      List.of(
          "split_lines",
          "headers",
          "username",
          "password",
          "timeout",
          "force_basic_auth",
          "follow_redirects",
          "http_agent",
          "validate_certs",
          "force",
          "use_proxy");

  private UrlLookup() {}

  static List<Object> run(Terms terms) {
    for (String option : terms.options().keySet()) {
      if (!KNOWN.contains(option)) {
        throw new TemplateException("the lookup url does not support the option '" + option + "'");
      }
    }
    List<Object> found = new ArrayList<>();
    for (String address : terms.texts()) {
      String text = fetch(address, terms);
      if (terms.flag("split_lines", true)) {
        found.addAll(TextSplitting.lines(text, false));
      } else {
        found.add(text);
      }
    }
    return found;
  }

  private static String fetch(String address, Terms terms) {
    Duration timeout =
        Duration.ofMillis((long) (1000 * Numbers.real(terms.option("timeout", 10L))));
    HttpClient.Builder builder =
        HttpClient.newBuilder().connectTimeout(timeout).followRedirects(HttpClient.Redirect.NORMAL);
    if (!terms.flag("validate_certs", true)) {
      builder.sslContext(AnyCertificate.context());
    }
    HttpClient client = builder.build();
    try {
      HttpResponse<byte[]> response =
          client.send(request(address, timeout, terms), HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() >= 400) {
        throw new TemplateException(
            "Received HTTP error for " + address + " : HTTP Error " + response.statusCode());
      }
      return new String(response.body(), StandardCharsets.UTF_8);
    } catch (ConnectException refused) {
      throw failed(address, "<urlopen error [Errno 111] Connection refused>");
    } catch (IOException | IllegalArgumentException failure) {
      throw failed(address, String.valueOf(failure.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failed(address, "interrupted");
    }
  }

  private static TemplateException failed(String address, String reason) {
    return new TemplateException("Failed lookup url for " + address + " : " + reason);
  }

  private static HttpRequest request(String address, Duration timeout, Terms terms) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(timeout)
            .header("User-Agent", Text.of(terms.option("http_agent", "ansible-httpget")));
    if (terms.option("headers", null) instanceof Map<?, ?> headers) {
      headers.forEach((name, value) -> request.header(Text.of(name), Text.of(value)));
    }
    Object user = terms.option("username", null);
    if (user != null) {
      String both = Text.of(user) + ":" + Text.of(terms.option("password", ""));
      byte[] bytes = both.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
    return request.build();
  }
}
