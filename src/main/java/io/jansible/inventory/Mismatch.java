package io.jansible.inventory;

/** What becomes of a pattern that matches no host and no group. */
public enum Mismatch {
  WARNING,
  ERROR,
  IGNORE
}
