package dev.chiffon.ingest.jdbc;

import dev.chiffon.ingest.parse.Parser;

/** A column that holds text, or files, and what reads it. */
record TextColumn(String name, Parser parser) {}
