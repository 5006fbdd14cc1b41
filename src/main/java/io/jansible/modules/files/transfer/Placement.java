package io.jansible.modules.files.transfer;

import io.jansible.module.ModuleFailure;
import io.jansible.module.Result;
import io.jansible.module.file.Inspection;

/** Puts one content at a destination, which may be the directory that it goes into. */
public final class Placement {
  private Placement() {}

  /**
   * Puts it there in at most one inspection and one change.
   *
   * @param destination a path; with a slash at its end a directory, which is made
   * @param name the file's name in a directory; null for content that has none
   */
  public static Result place(
      PutOptions options, LocalSource source, String destination, String name) {
    boolean directory = destination.endsWith("/");
    if (directory && name == null) {
      throw new ModuleFailure("can not use content with a dir as dest");
    }
    Inspection inspection = new Inspection();
    String inside = join(destination, name);
    FilePut direct = directory ? null : new FilePut(options, source, destination, inspection);
    FilePut within = name == null ? null : new FilePut(options, source, inside, inspection);
    inspection.with(direct == null ? null : direct.atOnce()).run(options.run());
    if (direct == null) {
      return within.put(true);
    }
    if (!direct.leadsToDirectory()) {
      return direct.put(false);
    }
    if (within == null) {
      throw new ModuleFailure("can not use content with a dir as dest");
    }
    return within.put(false);
  }

  static String join(String directory, String name) {
    return directory.endsWith("/") ? directory + name : directory + "/" + name;
  }
}
