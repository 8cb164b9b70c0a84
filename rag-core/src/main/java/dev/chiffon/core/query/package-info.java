/** Questions made better to search with, and retrievers that search for several of them. */
@NullMarked
package dev.chiffon.core.query;

import org.jspecify.annotations.NullMarked;
