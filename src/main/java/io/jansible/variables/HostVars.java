package io.jansible.variables;

import io.jansible.inventory.Host;
import io.jansible.inventory.Inventory;
import io.jansible.source.PythonText;
import io.jansible.template.Scope;
import io.jansible.template.Templates;
import io.jansible.template.Undefined;
import io.jansible.template.value.ForeignMap;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** The variable {@code hostvars}: every host's variables by name, read only where one looks. */
final class HostVars extends AbstractMap<Object, Object> implements ForeignMap {
  private final Inventory inventory;
  private final Templates templates;
  private final RunVariables variables;

  HostVars(Inventory inventory, Templates templates, RunVariables variables) {
    this.inventory = inventory;
    this.templates = templates;
    this.variables = variables;
  }

  /** The variables of one of the hosts. */
  private static final class OneHost extends VariablesMap implements ForeignMap {
    OneHost(Scope scope, Templates templates) {
      super(scope, templates);
    }

    @Override
    public String typeName() {
      return "HostVarsVars";
    }
  }

  @Override
  public Object get(Object host) {
    return containsKey(host) ? new OneHost(variables.host((String) host), templates) : null;
  }

  @Override
  public boolean containsKey(Object host) {
    return host instanceof String name && inventory.host(name).isPresent();
  }

  @Override
  public String typeName() {
    return "HostVars";
  }

  @Override
  public Undefined missing(Object host) {
    return new Undefined("hostvars[" + PythonText.repr(host) + "]");
  }

  @Override
  public int size() {
    return inventory.hosts().size();
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<Object, Object>> iterator() {
        Iterator<Host> hosts = inventory.hosts().iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return hosts.hasNext();
          }

          @Override
          public Entry<Object, Object> next() {
            String name = hosts.next().name();
            return Map.entry(name, HostVars.this.get(name));
          }
        };
      }

      @Override
      public int size() {
        return inventory.hosts().size();
      }
    };
  }
}
