package io.jansible.template;

/** The value of {@code omit}: what holds it is left out, as if its author had not written it. */
public enum Omit {
  OMIT;

  /** Ansible's text of it, which only a template that prints it shows. */
  @Override
  public String toString() {
    return "<<Omit>>";
  }
}
