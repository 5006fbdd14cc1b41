package io.jansible.modules.system.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The worldwide names of the node's fibre channel ports. */
final class FibreChannelFacts implements FactFamily {
  private static final String DIRECTORY = "/sys/class/fc_host/";

  @Override
  public String name() {
    return "fibre_channel_wwn";
  }

  @Override
  public void ask(Questions questions) {
    questions.files(DIRECTORY + "*/port_name");
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    List<String> names = new ArrayList<>();
    for (String file : answers.filesBelow(DIRECTORY)) {
      for (String line : answers.file(file)) {
        names.add(line.startsWith("0x") ? line.substring(2).stripTrailing() : line);
      }
    }
    return Map.of("fibre_channel_wwn", names);
  }
}
