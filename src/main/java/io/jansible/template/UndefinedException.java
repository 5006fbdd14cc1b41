package io.jansible.template;

/** Something undefined was used. */
public final class UndefinedException extends TemplateException {
  private final transient Undefined undefined;

  public UndefinedException(Undefined undefined) {
    super(undefined.message(), undefined.at());
    this.undefined = undefined;
  }

  /** What is undefined says enough. */
  @Override
  public TemplateException during(String words) {
    return this;
  }

  public Undefined undefined() {
    return undefined;
  }
}
