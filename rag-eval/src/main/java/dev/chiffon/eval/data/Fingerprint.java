package dev.chiffon.eval.data;

/**
 * What was measured on. Runs are comparable if their fingerprints are equal.
 *
 * @param questions SHA-256 of the questions with their labels, in hexadecimal
 * @param corpus SHA-256 of the documents' ids and texts, in hexadecimal
 */
public record Fingerprint(String questions, String corpus) {}
