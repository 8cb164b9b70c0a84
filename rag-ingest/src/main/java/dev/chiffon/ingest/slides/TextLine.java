package dev.chiffon.ingest.slides;

import java.util.Optional;

/**
 * A paragraph of a shape.
 *
 * @param text its text
 * @param level 0-based level of indentation
 * @param bullet its own bullet, if it says
 */
record TextLine(String text, int level, Optional<Bullet> bullet) {}
