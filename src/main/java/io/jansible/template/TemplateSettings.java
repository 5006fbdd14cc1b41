package io.jansible.template;

/**
 * What the configuration says about templates.
 *
 * @param keepsTypes whether an expression's value keeps its type; false is {@code jinja2_native =
 *     False}, where most values become text and text that looks like a list is read as one
 * @param doTag whether {@code {% do %}} is allowed
 * @param loopControls whether {@code {% break %}} and {@code {% continue %}} are allowed
 */
public record TemplateSettings(boolean keepsTypes, boolean doTag, boolean loopControls) {
  public static final TemplateSettings DEFAULT = new TemplateSettings(true, false, false);

  /** The values of Ansible up to 2.18. */
  public static final TemplateSettings CLASSIC = new TemplateSettings(false, false, false);
}
