package io.jansible.modules.library;

import io.jansible.connection.Content;
import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.job.Detachable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A module that is a program of the user's: it is sent to the node and runs there. */
public final class CustomModule implements Detachable {
  private final Path file;
  private final byte[] content;
  private final Style style;
  private final Specification specification;

  private CustomModule(String name, Path file, byte[] content) {
    this.file = file;
    this.content = content;
    this.style = Style.of(content);
    this.specification =
        Specification.of(name)
            .doc("A module of the user's own, " + file + ".")
            .anyOption()
            .withoutInvocation()
            .build();
  }

  static CustomModule read(String name, Path file) {
    try {
      return new CustomModule(name, file, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the module " + file, e);
    }
  }

  @Override
  public Specification specification() {
    return specification;
  }

  /** Why the module cannot run, or null. */
  @Override
  public String refusal() {
    return switch (style) {
      case PYTHON ->
          "the module "
              + file
              + " needs Ansible's Python library (ansible.module_utils), which no node has here";
      case POWERSHELL -> "the module " + file + " is for Windows, which is not supported";
      default -> null;
    };
  }

  /**
   * As in Ansible the program itself is told of check mode, so that it runs there too; nothing that
   * it was not sent for is changed.
   */
  @Override
  public Result run(ModuleRun run) {
    ModuleProgram program = program(run);
    Request request =
        Request.of(
                ProgramScript.RUN,
                run.controller().temporaryDirectory(),
                file.getFileName().toString(),
                program.arguments(),
                Integer.toString(program.content().length),
                program.interpreter())
            .withInput(Content.of(program.content()))
            .contained();
    Reply reply = run.target().inspect(request);
    if (reply.status() == ProgramScript.NOT_SENT) {
      throw new ModuleFailure(
          "the module could not be written to "
              + run.controller().temporaryDirectory()
              + ": "
              + reply.errorText().strip());
    }
    return ProgramOutput.result(reply, program.interpreter());
  }

  @Override
  public String detached(ModuleRun run) {
    ModuleProgram program = program(run);
    return ProgramScript.detached(
        Quote.word(new String(program.content(), StandardCharsets.UTF_8)),
        Quote.word(program.arguments()),
        program.interpreter());
  }

  private ModuleProgram program(ModuleRun run) {
    return ModuleProgram.of(content, style, specification.name(), run);
  }
}
