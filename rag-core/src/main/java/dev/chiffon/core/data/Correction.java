package dev.chiffon.core.data;

/**
 * A word of a question that no chunk has, and the one that is searched with instead.
 *
 * @param written the word in lower case
 * @param nearest the word of a chunk, one or two typing errors away
 */
public record Correction(String written, String nearest) {}
