package io.jansible.output;

import java.nio.file.Path;

/**
 * Where callbacks write.
 *
 * @param tree the directory of the hosts' last results
 */
public record CallbackFiles(Path tree, JunitSettings junit) {}
