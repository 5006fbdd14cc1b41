package io.jansible.template;

/** Something undefined was used. */
public final class UndefinedException extends TemplateException {
  private final transient Undefined undefined;

  public UndefinedException(Undefined undefined) {
    super(undefined.message(), undefined.at());
    this.undefined = undefined;
    near(undefined.offset());
  }

  /** What is undefined says enough. */
  @Override
  public TemplateException during(String words) {
    return this;
  }

  @Override
  public String hint() {
    return super.hint() == null ? undefined.hint().get() : super.hint();
  }

  /** The undefined value, which knows the place as far as it has been found. */
  public Undefined undefined() {
    return undefined.located(at());
  }
}
