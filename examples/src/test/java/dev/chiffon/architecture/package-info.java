/** What holds for the code of all modules. */
@NullMarked
package dev.chiffon.architecture;

import org.jspecify.annotations.NullMarked;
