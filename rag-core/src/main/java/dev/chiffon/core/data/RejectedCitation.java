package dev.chiffon.core.data;

/**
 * A citation that failed verification and was taken out of the answer.
 *
 * @param marker what the model wrote, such as {@code [7]}
 * @param offset where the marker stood in the model's reply, in UTF-16 units
 * @param reason the rule it broke, in words
 */
public record RejectedCitation(String marker, int offset, String reason) {}
