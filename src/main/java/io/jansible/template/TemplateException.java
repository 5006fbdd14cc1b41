package io.jansible.template;

import io.jansible.source.Position;
import java.util.function.IntFunction;

/** A template or expression cannot be rendered: the reason in Ansible's words, and the place. */
public class TemplateException extends RuntimeException {
  private transient Position at;
  private int offset = -1;
  private String kind;
  private String hint;

  public TemplateException(String message, Position at) {
    super(message);
    this.at = at;
  }

  public TemplateException(String message) {
    super(message);
  }

  private TemplateException(String message, TemplateException part) {
    super(message, part);
    this.at = part.at;
  }

  /** The same failure, told as part of something larger. */
  public TemplateException partOf(String message) {
    return new TemplateException(message, this);
  }

  /** The reason alone, without what it was part of. */
  public String reason() {
    return getCause() instanceof TemplateException inner ? inner.reason() : getMessage();
  }

  /** Whether it is told as part of something larger. */
  public boolean isPart() {
    return getCause() instanceof TemplateException;
  }

  /** The reason without the words that say what failed. */
  public String plain() {
    return super.getMessage();
  }

  /** The words that say what failed, as {@link #during} told them, or none. */
  public String kind() {
    return kind == null ? "" : kind;
  }

  /** The reason, behind the words that say what failed where those are known. */
  @Override
  public String getMessage() {
    return kind == null ? super.getMessage() : kind + super.getMessage();
  }

  /**
   * Tells what failed, such as {@code Error rendering template:}, unless something inside it has
   * told more exactly.
   */
  public TemplateException during(String words) {
    if (kind == null) {
      kind = words;
    }
    return this;
  }

  /** Tells what was probably meant, unless something inside it has told. */
  public TemplateException hint(String text) {
    if (hint == null) {
      hint = text;
    }
    return this;
  }

  /** What was probably meant, or null. */
  public String hint() {
    return hint == null && getCause() instanceof TemplateException inner ? inner.hint() : hint;
  }

  /** Where the template stands, or null. */
  public Position at() {
    return at;
  }

  /** Tells the place, unless a more exact one is known already. */
  public TemplateException locate(Position place) {
    if (at == null) {
      at = place;
    }
    return this;
  }

  /** Tells the offset in the template that is running, unless a more exact one is known. */
  public TemplateException near(int where) {
    if (offset < 0) {
      offset = where;
    }
    return this;
  }

  /**
   * Tells the place by the template that is running.
   *
   * @param places the place of each of its offsets
   * @param otherwise the offset when none is known
   */
  public TemplateException locate(IntFunction<Position> places, int otherwise) {
    if (at == null) {
      at = places.apply(offset < 0 ? otherwise : offset);
      // In a template that stands nowhere, the offset means nothing to the one that uses it.
      offset = -1;
    }
    return this;
  }
}
