package io.jansible.template.text;

import io.jansible.template.Finish;
import io.jansible.template.Omit;
import io.jansible.template.value.Text;

/**
 * What a template has printed so far. One value alone keeps its type; as soon as there is a second
 * one, all is text.
 */
public final class Output {
  private static final int FIRST_SIZE = 200;

  private final boolean keepsTypes;
  private StringBuilder text;
  private Object only;
  private boolean any;

  public Output(boolean keepsTypes) {
    this.keepsTypes = keepsTypes;
  }

  /** Adds plain text. */
  public void text(String part) {
    if (text == null) {
      builder();
    }
    text.append(part);
  }

  /** Adds a value; None prints nothing. */
  public void value(Object value) {
    if (text != null && value instanceof String part) {
      text.append(part);
      return;
    }
    if (value == null || value == Omit.OMIT && any && keepsTypes) {
      return;
    }
    if (!any) {
      only = value;
      any = true;
      return;
    }
    builder().append(printed(value));
  }

  private StringBuilder builder() {
    if (text == null) {
      text = new StringBuilder(FIRST_SIZE);
      if (any) {
        text.append(printed(only));
        only = null;
      }
      any = true;
    }
    return text;
  }

  private String printed(Object value) {
    if (value instanceof String string) {
      return string;
    }
    if (keepsTypes && value == Omit.OMIT) {
      return "";
    }
    return Text.of(keepsTypes ? Finish.printable(value) : Finish.unrolled(value));
  }

  /** Whether one value was printed and nothing else. */
  public boolean isValue() {
    return any && text == null;
  }

  /** The one value. */
  public Object value() {
    return only;
  }

  /** The value if there is one alone, None if nothing was printed, text otherwise. */
  public Object result() {
    if (isValue()) {
      return only;
    }
    return any ? toText() : null;
  }

  /** Everything as text. */
  public String toText() {
    return any ? builder().toString() : "";
  }
}
