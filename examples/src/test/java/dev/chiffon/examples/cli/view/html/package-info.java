@NullMarked
package dev.chiffon.examples.cli.view.html;

import org.jspecify.annotations.NullMarked;
