package io.jansible.modules.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that the node takes for curl: it keeps what it is asked, and answers as the test says.
 */
final class FakeCurl {
  private final Path directory;

  FakeCurl(Path directory) throws IOException {
    this.directory = Files.createDirectories(directory);
  }

  /** The directory for the PATH. */
  Path directory() {
    return directory;
  }

  /** Lets it send a content after these header lines, from this URL. */
  FakeCurl answers(String headers, String content, String url) throws IOException {
    Files.writeString(directory.resolve("headers"), headers + "\n\n");
    Files.writeString(directory.resolve("content"), content);
    String status = headers.substring(headers.lastIndexOf("HTTP/")).split(" ")[1];
    program("printf '\\njansible-transfer %s %s next='".formatted(status, url) + "\n");
    return this;
  }

  /** Lets it find no server. */
  FakeCurl fails(int status, String message) throws IOException {
    Files.writeString(directory.resolve("headers"), "");
    Files.writeString(directory.resolve("content"), "");
    program(
        "echo '%s' >&2\nprintf '\\njansible-transfer 000 http://x/ next='\nexit %d\n"
            .formatted(message, status));
    return this;
  }

  private void program(String end) throws IOException {
    Path program = directory.resolve("curl");
    Files.writeString(
        program,
        """
        #!/bin/sh
        d='%s'
        printf '%%s\\n' "$*" >"$d/arguments"
        cat >"$d/configuration"
        while [ $# -gt 0 ]; do
          [ "$1" != -o ] || out=$2
          shift
        done
        cat "$d/content" >"$out"
        cat "$d/headers"
        """
                .formatted(directory)
            + end);
    program.toFile().setExecutable(true);
  }

  List<String> configuration() throws IOException {
    return Files.readAllLines(directory.resolve("configuration"));
  }

  String arguments() throws IOException {
    return Files.readString(directory.resolve("arguments"));
  }
}
