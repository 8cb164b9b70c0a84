package dev.chiffon.core;

import dev.chiffon.core.data.Passages;
import dev.chiffon.core.embed.Embedder;
import dev.chiffon.core.lexical.LexicalIndex;
import dev.chiffon.core.retrieve.Retriever;
import dev.chiffon.core.store.VectorStore;

/**
 * What a retriever can be made of, over the index of one pipeline; to be read only, and closed with
 * the pipeline.
 *
 * @param usual what the pipeline retrieves with that is told nothing else
 * @param words the chunks by their words
 * @param vectors the chunks by their embeddings
 * @param embedder embedded them; keeps the embeddings of recent texts
 * @param passages the texts around the chunks
 */
public record RetrievalParts(
    Retriever usual,
    LexicalIndex words,
    VectorStore vectors,
    Embedder embedder,
    Passages passages) {}
