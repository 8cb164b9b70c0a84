package dev.chiffon.core;

import dev.chiffon.core.answer.Answerer;
import dev.chiffon.core.context.ContextAssembler;
import dev.chiffon.core.data.StageListener;
import dev.chiffon.core.index.ChunkIndex;
import dev.chiffon.core.query.QuestionRewriter;
import dev.chiffon.core.rerank.Reranker;
import dev.chiffon.core.retrieve.Retriever;
import java.util.Optional;

/** The parts of a pipeline, all there, and what to do when it is closed. */
record Pipeline(
    ChunkIndex index,
    Optional<QuestionRewriter> rewriter,
    Retriever retriever,
    Reranker reranker,
    ContextAssembler assembler,
    Answerer answerer,
    StageListener listener,
    int candidates,
    Runnable closing) {}
