package io.jansible.modules.files;

import io.jansible.module.Option;
import io.jansible.module.Types;

/** The options that the modules share that edit a text file on the node. */
final class EditOptions {
  static final Option<String> PATH =
      Option.of("path", Types.PATH)
          .mandatory()
          .alias("dest", "destfile", "name")
          .doc("The file to edit.");
  static final Option<Boolean> CREATE =
      Option.of("create", Types.BOOL).defaultsTo(false).doc("Makes the file when it is missing.");

  private EditOptions() {}
}
