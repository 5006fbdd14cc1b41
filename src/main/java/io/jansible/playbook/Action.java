package io.jansible.playbook;

import io.jansible.source.OptionPlace;
import io.jansible.source.Ordered;
import io.jansible.source.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The module that a task calls, and what it is given.
 *
 * @param module the spelling that the author chose: {@code copy}, {@code ansible.builtin.copy}, …
 * @param whole the spelling by which the module is found, with its collection where the keyword
 *     {@code collections} leads to it
 * @param at where the module stands
 * @param arguments values and templates by option name, in written order
 * @param places where each of the arguments stands; the free text by the name {@link #FREE_FORM}
 * @param freeForm the free text of {@code command: ls /}, a String or a TemplateText, or null
 * @param base a template of a whole dictionary of arguments ({@code args: "{{ d }}"}), or null; the
 *     arguments win over it
 * @param defaults what it is given unless the task says otherwise
 */
public record Action(
    String module,
    String whole,
    Position at,
    Map<String, Object> arguments,
    Map<String, OptionPlace> places,
    Object freeForm,
    Written base,
    ModuleDefaults.Arguments defaults) {
  private static final List<String> OWN = List.of("ansible.builtin.", "ansible.legacy.");

  /** The name under which Ansible takes free text as an option. */
  public static final String FREE_FORM = "_raw_params";

  public Action {
    arguments = Ordered.copy(arguments);
    places = Ordered.copy(places);
  }

  public Action(
      String module,
      Position at,
      Map<String, Object> arguments,
      Map<String, OptionPlace> places,
      Object freeForm,
      Written base) {
    this(module, module, at, arguments, places, freeForm, base, ModuleDefaults.Arguments.NONE);
  }

  /** The module's name, without the collections that are Ansible's own. */
  String plainName() {
    return plainName(whole);
  }

  static String plainName(String spelling) {
    for (String collection : OWN) {
      if (spelling.startsWith(collection)) {
        return spelling.substring(collection.length());
      }
    }
    return spelling;
  }

  /** The same of the module that is found by this spelling. */
  Action foundAs(String spelling) {
    return spelling.equals(whole)
        ? this
        : new Action(module, spelling, at, arguments, places, freeForm, base, defaults);
  }

  /** The same with other arguments, besides its base and defaults. */
  public Action giving(Map<String, Object> otherArguments, Object otherFreeForm) {
    return new Action(module, whole, at, otherArguments, places, otherFreeForm, base, defaults);
  }

  /** The same with these arguments alone. */
  public Action givingOnly(Map<String, Object> otherArguments, Object otherFreeForm) {
    return new Action(
        module,
        whole,
        at,
        otherArguments,
        places,
        otherFreeForm,
        null,
        ModuleDefaults.Arguments.NONE);
  }

  /** The same with defaults. */
  Action with(ModuleDefaults.Arguments more) {
    Map<String, OptionPlace> all = new LinkedHashMap<>(more.places());
    all.putAll(places);
    return new Action(module, whole, at, arguments, all, freeForm, base, more);
  }
}
