package io.jansible.modules.system.facts;

import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ModuleFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * One gathering of facts: what is wanted, and how the node's one answer becomes facts.
 *
 * @param subset the words of gather_subset; empty means all
 * @param timeout how many seconds a mounted file system may take to tell its size
 * @param filter patterns of the names to keep; empty means all
 * @param factPath the node's directory of local facts
 */
public record FactGathering(
    List<String> subset, int timeout, List<String> filter, String factPath) {
  /** Facts by their full names, and what an operator should know. */
  public record Facts(Map<String, Object> facts, List<String> warnings) {}

  /**
   * Asks the node once.
   *
   * @param node asks there; local facts may be programs that start others
   * @throws ModuleFailure for a subset that does not exist, and when the node does not answer
   */
  public Facts from(Function<Request, Reply> node) {
    List<FactFamily> families = families();
    Questions questions = new Questions();
    families.forEach(family -> family.ask(questions));
    // Nobody on the node can know it before, so no file's text can look like the next answer.
    String mark = UUID.randomUUID().toString();
    Reply reply = node.apply(Request.of(FactScript.write(questions, mark)).contained());
    Answers answers = Answers.parse(reply.output(), mark);
    if (!answers.complete()) {
      throw new ModuleFailure("The node's shell did not answer: " + reply.errorText().strip());
    }
    return read(families, answers);
  }

  List<FactFamily> families() {
    List<FactFamily> all =
        List.of(
            new PlatformFacts(),
            new DistributionFacts(),
            new LsbFacts(),
            new SelinuxFacts(),
            new ApparmorFacts(),
            new ChrootFacts(),
            new FipsFacts(),
            new PythonFacts(),
            new CapabilityFacts(),
            new PackageFacts(),
            new ServiceFacts(),
            new CommandLineFacts(),
            new DateTimeFacts(),
            new EnvironmentFacts(),
            new LoadFacts(),
            new SshKeyFacts(),
            new UserFacts(),
            new SystemdFacts(),
            new VirtualFacts(),
            new HardwareFacts(timeout),
            new DnsFacts(),
            new FibreChannelFacts(),
            new NetworkFacts(),
            new IscsiFacts(),
            new NvmeFacts(),
            new LocalFacts(factPath),
            ExternalFacts.FACTER,
            ExternalFacts.OHAI);
    try {
      return new GatherSubset(all).resolve(subset);
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure(e.getMessage());
    }
  }

  /** Pure: what these families make of the answers. */
  Facts read(List<FactFamily> families, Answers answers) {
    Map<String, Object> facts = new LinkedHashMap<>();
    List<String> warnings = new ArrayList<>();
    for (FactFamily family : families) {
      family
          .read(answers)
          .forEach((name, value) -> facts.put(family.prefix() + name.replace('-', '_'), value));
      warnings.addAll(family.warnings(answers));
    }
    facts.put("gather_subset", subset.isEmpty() ? List.of("all") : List.copyOf(subset));
    facts.put("module_setup", true);
    return new Facts(new FactFilter(filter).apply(facts), warnings);
  }
}
