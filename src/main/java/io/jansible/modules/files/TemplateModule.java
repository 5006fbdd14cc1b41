package io.jansible.modules.files;

import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.TemplateSyntax;
import io.jansible.module.Types;
import io.jansible.module.file.FileAttributes;
import io.jansible.modules.files.transfer.LocalSource;
import io.jansible.modules.files.transfer.Placement;
import io.jansible.modules.files.transfer.PutOptions;
import io.jansible.modules.files.transfer.TextEncoding;
import io.jansible.source.SourceText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Renders a template file of the controller and puts the text at a path of the node. */
public final class TemplateModule implements Module {
  static final Option<String> SRC =
      Option.of("src", Types.PATH).mandatory().doc("The template file, on the controller.");
  static final Option<String> DEST =
      Option.of("dest", Types.PATH)
          .mandatory()
          .doc("Where to; with a slash at its end a directory.");
  static final Option<String> BLOCK_START =
      Option.of("block_start_string", Types.STR).defaultsTo("{%").doc("What begins a tag.");
  static final Option<String> BLOCK_END =
      Option.of("block_end_string", Types.STR).defaultsTo("%}").doc("What ends a tag.");
  static final Option<String> VARIABLE_START =
      Option.of("variable_start_string", Types.STR)
          .defaultsTo("{{")
          .doc("What begins an expression.");
  static final Option<String> VARIABLE_END =
      Option.of("variable_end_string", Types.STR).defaultsTo("}}").doc("What ends an expression.");
  static final Option<String> COMMENT_START =
      Option.of("comment_start_string", Types.STR).doc("What begins a comment.");
  static final Option<String> COMMENT_END =
      Option.of("comment_end_string", Types.STR).doc("What ends a comment.");
  static final Option<Boolean> TRIM_BLOCKS =
      Option.of("trim_blocks", Types.BOOL).defaultsTo(true).doc("Drops the line end behind a tag.");
  static final Option<Boolean> LSTRIP_BLOCKS =
      Option.of("lstrip_blocks", Types.BOOL)
          .defaultsTo(false)
          .doc("Drops the blanks before a tag at the start of a line.");
  static final Option<String> NEWLINE_SEQUENCE =
      Option.of("newline_sequence", Types.STR)
          .choices("\\n", "\\r", "\\r\\n", "\n", "\r", "\r\n")
          .defaultsTo("\n")
          .doc("How lines end in the result.");
  static final Option<String> OUTPUT_ENCODING =
      Option.of("output_encoding", Types.STR)
          .defaultsTo("utf-8")
          .doc("The result's encoding; templates are UTF-8.");

  private static final Specification SPECIFICATION =
      Specification.of("template")
          .saysOfMissing("src and dest are required")
          .doc("Renders a template to a file.")
          .options(SRC, DEST, BLOCK_START, BLOCK_END, VARIABLE_START, VARIABLE_END)
          .options(COMMENT_START, COMMENT_END, TRIM_BLOCKS, LSTRIP_BLOCKS)
          .options(NEWLINE_SEQUENCE, OUTPUT_ENCODING)
          .options(PutOptions.options())
          .options(FileAttributes.options(PutOptions.MODE))
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    String source = run.get(SRC);
    Path found = run.controller().find("templates", source);
    if (Files.isDirectory(found)) {
      throw new ModuleFailure(found + " is a directory, not a template");
    }
    String rendered =
        run.controller()
            .render(
                new SourceText(found.toString(), text(run, found)),
                syntax(run),
                TemplateFacts.of(run, source, found),
                List.of(found.getParent()));
    LocalSource content =
        LocalSource.of(
            TextEncoding.encode(rendered, run.get(OUTPUT_ENCODING)),
            found.toString(),
            permissions(found));
    String destination = run.target().expand(run.get(DEST));
    return Placement.place(
        PutOptions.of(run, null, null), content, destination, found.getFileName().toString());
  }

  private static String text(ModuleRun run, Path file) {
    byte[] bytes = run.controller().read(file, true);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ModuleFailure("Template source files must be utf-8 encoded: " + file);
    }
  }

  private static TemplateSyntax syntax(ModuleRun run) {
    String commentStart = run.get(COMMENT_START);
    String commentEnd = run.get(COMMENT_END);
    return new TemplateSyntax(
        run.get(BLOCK_START),
        run.get(BLOCK_END),
        run.get(VARIABLE_START),
        run.get(VARIABLE_END),
        commentStart == null ? "{#" : commentStart,
        commentEnd == null ? "#}" : commentEnd,
        run.get(TRIM_BLOCKS),
        run.get(LSTRIP_BLOCKS),
        run.get(NEWLINE_SEQUENCE).replace("\\n", "\n").replace("\\r", "\r"));
  }

  private static int permissions(Path file) {
    try {
      return LocalSource.permissions(file);
    } catch (IOException e) {
      throw new ModuleFailure("could not read " + file + ": " + e.getMessage());
    }
  }
}
