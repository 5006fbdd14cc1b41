package io.jansible.modules.library;

import java.nio.charset.StandardCharsets;

/** How a module takes its arguments, which a word in its text says. */
enum Style {
  /** A file with {@code key=value} words. */
  OLD,
  /** A file with JSON. */
  WANT_JSON,
  /** JSON in the place of a word in its own text. */
  JSON_ARGS,
  /** A program that is no text: a file with JSON. */
  BINARY,
  /** Python that takes Ansible's own library for granted. */
  PYTHON,
  /** PowerShell, for Windows. */
  POWERSHELL;

  static final String JSON_ARGS_WORD = "<<INCLUDE_ANSIBLE_MODULE_JSON_ARGS>>";

  /** Of a program's text every byte is a character, so that any file has one. */
  static Style of(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    if (text.indexOf('\0') >= 0 && text.indexOf('\0') < 1024) {
      return BINARY;
    } else if (text.contains(JSON_ARGS_WORD)) {
      return JSON_ARGS;
    } else if (text.contains("#Requires -Module Ansible") || text.contains("#AnsibleRequires ")) {
      return POWERSHELL;
    } else if (text.contains("ansible.module_utils") && text.contains("import")
        || text.contains("<<INCLUDE_ANSIBLE_MODULE_COMMON>>")) {
      return PYTHON;
    }
    return text.contains("WANT_JSON") ? WANT_JSON : OLD;
  }
}
