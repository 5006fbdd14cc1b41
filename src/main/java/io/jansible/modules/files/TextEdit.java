package io.jansible.modules.files;

/**
 * A text after an edit, its bytes each as one character.
 *
 * @param message what was done; empty when nothing was
 */
record TextEdit(String text, String message) {
  boolean isChanged() {
    return !message.isEmpty();
  }
}
