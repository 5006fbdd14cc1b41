package io.jansible.modules.files.unarchive;

/** The kinds of archives, by the names of Ansible's classes that handle them. */
enum Kind {
  /** tar's, compressed with gzip. */
  TGZ("TgzArchive"),
  /** tar's, plain or compressed with what tar finds out itself. */
  TAR("TarArchive"),
  ZIP("ZipArchive");

  private final String handler;

  Kind(String handler) {
    this.handler = handler;
  }

  /** The word in a result's {@code handler}. */
  String handler() {
    return handler;
  }
}
