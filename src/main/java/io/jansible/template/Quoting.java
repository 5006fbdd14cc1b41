package io.jansible.template;

/** What a backslash in a quoted text of {@code {{ }}} is. */
public enum Quoting {
  /** The start of an escape, as in template files. */
  ESCAPES,
  /** Itself, as in playbooks; but a quote behind it does not end the text. */
  BACKSLASHES,
  /** Itself, as in playbooks of Ansible up to 2.18; a quote behind it ends the text. */
  CLASSIC_BACKSLASHES
}
