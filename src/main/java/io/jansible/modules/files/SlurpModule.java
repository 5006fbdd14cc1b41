package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.module.Cause;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import java.util.Base64;

/** Brings the content of a file of the node into a variable. */
public final class SlurpModule implements Module {
  private static final Option<String> SRC =
      Option.of("src", Types.PATH).mandatory().alias("path").doc("The file on the node.");

  private static final Specification SPECIFICATION =
      Specification.of("slurp").doc("Reads a file of the node.").options(SRC).build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    String source = run.target().expand(run.get(SRC));
    String script =
        """
        p=%s
        [ -e "$p" ] || exit 3
        [ ! -d "$p" ] || exit 4
        [ -r "$p" ] || exit 5
        cat "$p"
        """
            .formatted(Quote.path(source));
    Reply reply = run.target().inspect(script);
    if (!reply.ok()) {
      throw failure(reply, source);
    }
    return Result.ok()
        .put("content", Base64.getEncoder().encodeToString(reply.output()))
        .put("encoding", "base64")
        .put("source", source)
        .build();
  }

  private static ModuleFailure failure(Reply reply, String source) {
    String message =
        switch (reply.status()) {
          case 3 -> "File not found: " + source;
          case 4 -> "Source is a directory and must be a file: " + source;
          case 5 -> "File is not readable: " + source;
          default -> "Unable to slurp file: " + source;
        };
    String said = reply.errorText().strip();
    return new ModuleFailure(message)
        .because(Cause.of(said.isEmpty() ? message : message + ": " + said, SRC));
  }
}
