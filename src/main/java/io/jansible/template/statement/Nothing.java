package io.jansible.template.statement;

import com.hubspot.jinjava.tree.output.OutputNode;

/** What a node gives to Jinjava: nothing, because values go to the host's own output. */
enum Nothing implements OutputNode {
  NOTHING;

  @Override
  public String getValue() {
    return "";
  }

  @Override
  public long getSize() {
    return 0;
  }
}
