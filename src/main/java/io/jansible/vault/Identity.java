package io.jansible.vault;

/**
 * A password under the label that vault texts name it by.
 *
 * @param origin where the password came from, for people
 */
public record Identity(String label, Secret secret, String origin) {
  @Override
  public String toString() {
    return label + " (" + origin + ")";
  }
}
