package io.jansible.module.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The logs are what the programs printed. */
class TransferAnswerTest {
  private static final Transfer TRANSFER = Transfer.of("http://h/a", true);

  private static TransferAnswer read(String tool, int exit, String log) {
    return TransferAnswer.read(TRANSFER, tool, exit, log);
  }

  @Test
  void curlMarksItsLastLine() {
    TransferAnswer answer =
        read(
            "curl",
            0,
            "HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 12\r\n"
                + "jansible-transfer: not me\r\n\r\n\njansible-transfer 200 http://h/b next=");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.url()).isEqualTo("http://h/b");
    assertThat(answer.message()).isEqualTo("OK (12 bytes)");
    assertThat(answer.isSuccess()).isTrue();
    assertThat(answer.headers())
        .containsEntry("content-length", "12")
        .doesNotContainKey("location");
  }

  @Test
  void aFullDiskIsNoMissingFile() {
    Transfer file = Transfer.of("file:///srv/a", true);

    assertThat(TransferAnswer.read(file, "cat", 1, "cat: write error: No space left on device"))
        .extracting(TransferAnswer::message)
        .isEqualTo("failed to create temporary content file: [Errno 28] No space left on device");
    assertThat(read("curl", 23, "curl: (23) Failure writing output to destination").message())
        .contains("is the disk full?");
  }

  @Test
  void wgetIndentsTheHeaders() {
    TransferAnswer answer =
        read(
            "wget",
            0,
            """
            --2026-11-23 07:27:14--  http://h/a
            HTTP request sent, awaiting response...
              HTTP/1.1 302 Found
              Location: /b.bin
            Location: /b.bin [following]
            --2026-11-23 07:27:14--  http://h/b.bin
              HTTP/1.1 200 OK
              X-Extra: 1
            Length: unspecified
            Saving to: 'x'
            """);

    assertThat(answer.url()).isEqualTo("http://h/b.bin");
    assertThat(answer.message()).isEqualTo("OK (unknown bytes)");
    assertThat(answer.headers()).containsOnlyKeys("x-extra");
  }

  @Test
  void busyboxDoesNotSayWhereItWasLed() {
    TransferAnswer answer =
        read("busybox", 0, "  HTTP/1.1 302 Found\n  Location: c/d\n  \n  HTTP/1.1 200 OK\n");

    assertThat(answer.url()).isEqualTo("http://h/c/d");
  }

  @Test
  void aReasonThatTheProtocolDoesNotSendIsTheUsualOne() {
    String log = "HTTP/2 404\r\n\r\n\njansible-transfer 404 http://h/a next=";

    assertThat(read("curl", 0, log).message()).isEqualTo("HTTP Error 404: Not Found");
  }

  @Test
  void anIncompleteContentIsNoSuccess() {
    TransferAnswer answer =
        read(
            "curl",
            18,
            "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n"
                + "curl: (18) transfer closed with 88 bytes remaining to read\n"
                + "jansible-transfer 200 http://h/a next=");

    assertThat(answer.isSuccess()).isFalse();
    assertThat(answer.message())
        .isEqualTo("Incomplete read, transfer closed with 88 bytes remaining to read");
  }

  @Test
  void troublesHaveAnsiblesWords() {
    assertThat(read("curl", 6, "curl: (6) Could not resolve host: nosuch.invalid").message())
        .isEqualTo("Request failed: <urlopen error [Errno -2] Name or service not known>");
    assertThat(read("wget", 4, "Connecting to h:1... failed: Connection refused.").message())
        .isEqualTo("Request failed: <urlopen error [Errno 111] Connection refused>");
    assertThat(read("curl", 28, "curl: (28) Operation too slow. Less than 1 bytes/sec").message())
        .isEqualTo("Connection failure: timed out");
    assertThat(
            read(
                    "curl",
                    60,
                    "curl: (60) SSL certificate problem: self-signed certificate\nMore details: x")
                .message())
        .isEqualTo(
            "Request failed: <urlopen error [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify"
                + " failed: self-signed certificate>");
    assertThat(read("curl", 35, "curl: (35) no cipher match").message())
        .isEqualTo("Request failed: no cipher match");
    assertThat(
            read("busybox", 60, "wget: note: TLS certificate validation not implemented").message())
        .contains("install curl", "validate_certs: false");
  }

  @Test
  void aNodeWithoutAProgramSaysWhatToInstall() {
    assertThat(read("none", 127, "").message())
        .isEqualTo(
            "The node needs curl, wget or python3 to download http URLs: install curl there, for"
                + " example with raw: apt-get install -y curl");
  }
}
