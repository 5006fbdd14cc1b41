package io.jansible.template;

/** Something undefined was used. */
public final class UndefinedException extends TemplateException {
  private final transient Undefined undefined;

  public UndefinedException(Undefined undefined) {
    super(undefined.message(), undefined.at());
    this.undefined = undefined;
  }

  public Undefined undefined() {
    return undefined;
  }
}
