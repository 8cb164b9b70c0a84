/** What holds for the pages of the project. */
@NullMarked
package dev.chiffon.docs;

import org.jspecify.annotations.NullMarked;
