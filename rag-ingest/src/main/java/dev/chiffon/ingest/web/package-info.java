/** Pages of the web as documents. */
@NullMarked
package dev.chiffon.ingest.web;

import org.jspecify.annotations.NullMarked;
