/** YAML as the emitter that Ansible uses writes it. */
package io.jansible.template.yaml;
