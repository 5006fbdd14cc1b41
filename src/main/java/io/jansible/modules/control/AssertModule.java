package io.jansible.modules.control;

import io.jansible.module.Cause;
import io.jansible.module.Module;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.OptionType;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.source.TemplateList;
import io.jansible.source.TemplateText;
import java.util.List;

/** Fails unless all of some conditions hold. */
public final class AssertModule implements Module {
  private static final Option<Object> THAT =
      Option.of("that", Types.RAW).mandatory().asWritten().doc("A condition, or a list of them.");
  private static final Option<Object> FAIL_MSG =
      Option.of("fail_msg", new MessageType())
          .alias("msg")
          .defaultsTo("Assertion failed")
          .doc("What is said when a condition does not hold.");
  private static final Option<Object> SUCCESS_MSG =
      Option.of("success_msg", new MessageType())
          .defaultsTo("All assertions passed")
          .doc("What is said when all conditions hold.");
  private static final Option<Boolean> QUIET =
      Option.of("quiet", Types.BOOL).defaultsTo(false).doc("Does not show the result by itself.");

  private static final Specification SPECIFICATION =
      Specification.of("assert")
          .doc("Fails unless conditions hold.")
          .options(THAT, FAIL_MSG, SUCCESS_MSG, QUIET)
          .withoutInvocation()
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    for (Object condition : conditions(run.get(THAT))) {
      if (!run.controller().holds(condition)) {
        Object written = condition instanceof TemplateText text ? text.text() : condition;
        String word = String.valueOf(written);
        return shown(run, Result.changed(false))
            .put("failed", true)
            .cause(Cause.of("this does not hold: " + word, THAT).at(word))
            .put("assertion", written)
            .put("evaluated_to", false)
            .put("msg", run.get(FAIL_MSG))
            .build();
      }
    }
    return shown(run, Result.ok()).put("msg", run.get(SUCCESS_MSG)).build();
  }

  private static Result.Builder shown(ModuleRun run, Result.Builder result) {
    return run.get(QUIET) ? result : result.showAlways();
  }

  private static List<?> conditions(Object that) {
    if (that instanceof TemplateList list) {
      return list.elements();
    }
    return that instanceof List<?> list ? list : List.of(that);
  }

  /** A text or a list of texts, which is shown as it is. */
  private static final class MessageType implements OptionType<Object> {
    @Override
    public String name() {
      return "str_or_list_of_str";
    }

    @Override
    public Object convert(Object raw) {
      boolean texts =
          raw instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
      if (raw instanceof String || texts) {
        return raw;
      }
      throw new IllegalArgumentException("a string or list of strings is required");
    }
  }
}
