/** Files and folders to documents; start at {@link dev.chiffon.ingest.Folder}. */
@NullMarked
package dev.chiffon.ingest;

import org.jspecify.annotations.NullMarked;
