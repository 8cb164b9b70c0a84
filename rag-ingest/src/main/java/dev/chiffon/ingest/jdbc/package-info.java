/** Rows of a database as documents; start at {@link dev.chiffon.ingest.jdbc.JdbcRows}. */
@NullMarked
package dev.chiffon.ingest.jdbc;

import org.jspecify.annotations.NullMarked;
