package io.jansible.modules.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FileNameTest {
  private static String server(String header) {
    return FileName.of(Map.of("content-disposition", header), "http://h/url-name");
  }

  @Test
  void aUrlsLastPart() {
    assertThat(FileName.ofUrl("https://u:p@h:1/a/b.tar.gz?x=/y#/z")).isEqualTo("b.tar.gz");
    assertThat(FileName.ofUrl("http://h")).isEqualTo("index.html");
    assertThat(FileName.ofUrl("http://h/a/")).isEqualTo("index.html");
    assertThat(FileName.ofUrl("file:///etc/hosts")).isEqualTo("hosts");
  }

  @Test
  void theServersName() {
    assertThat(server("attachment; filename=a.txt; size=1")).isEqualTo("a.txt");
    assertThat(server("attachment; FileName=\"a \\\"b\\\".txt\"")).isEqualTo("a \"b\".txt");
    assertThat(server("attachment; filename*=UTF-8''a%20b")).isEqualTo("a b");
    assertThat(server("inline")).isEqualTo("url-name");
  }

  @Test
  void noNameLeadsOutOfTheDirectory() {
    assertThat(server("attachment; filename=../../etc/passwd")).isEqualTo("passwd");
    assertThat(server("attachment; filename=\"..\"")).isEqualTo("url-name");
    assertThat(server("attachment; filename=\"/\"")).isEqualTo("url-name");
  }
}
