package io.jansible.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.jansible.source.TemplateText;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lookup url and a server with another name, whose certificate nobody has signed. */
class UrlLookupTest {
  private static final Path KEYS =
      Path.of("src/test/resources/io/jansible/template/unknown-issuer.p12");
  private static final char[] PASSWORD = "unknown".toCharArray();

  private final Templates templates = Templates.standard();
  private HttpsServer server;

  @BeforeEach
  void start() throws IOException, GeneralSecurityException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context()));
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "one\ntwo\n".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  private static SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(KEYS)) {
      keys.load(file, PASSWORD);
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Object looked(String options) {
    String address = "https://127.0.0.1:" + server.getAddress().getPort() + "/";
    TemplateText text = new TemplateText("{{ query('url', address" + options + ") }}", null);
    return templates.render(text, MapScope.of("address", address));
  }

  @Test
  void isNotTrusted() {
    assertThatThrownBy(() -> looked(""))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("Failed lookup url for https://127.0.0.1");
  }

  @Test
  void isReadWhenCertificatesAreNotValidated() {
    assertThat(looked(", validate_certs=false")).asString().isEqualTo("[one, two]");
  }
}
