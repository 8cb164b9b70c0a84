package dev.chiffon.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** Leaves test classes out, wherever they lie: in a folder or in a published jar of tests. */
public final class WithoutTests implements ImportOption {
  private final ImportOption folders = new DoNotIncludeTests();

  @Override
  public boolean includes(Location location) {
    return folders.includes(location) && !location.contains("-tests.jar");
  }
}
