/** Every other format, through Apache Tika's optional parser modules. */
@NullMarked
package dev.chiffon.ingest.office;

import org.jspecify.annotations.NullMarked;
