package dev.chiffon.ingest.web;

import dev.chiffon.core.data.Deadline;
import dev.chiffon.core.data.DeadlineExceededException;
import dev.chiffon.core.data.Document;
import dev.chiffon.core.data.DocumentSource;
import dev.chiffon.core.data.Metadata;
import dev.chiffon.ingest.html.HtmlParser;
import dev.chiffon.ingest.parse.IngestException;
import dev.chiffon.ingest.parse.IngestException.Reason;
import dev.chiffon.ingest.parse.Limit;
import dev.chiffon.ingest.parse.Source;
import java.io.IOException;
import java.util.Optional;

/** One page. Its hash asks the server only whether there is a newer one than what is known. */
record PageEntry(String documentId, WebRun run) implements DocumentSource.Entry {

  @Override
  public String contentHash() {
    Optional<Known> known = run.memory().of(documentId).filter(Known::canAsk);
    Answer answer = fetch(known, Deadline.after(run.limits().maxTime()));
    String hash;
    if (answer.status() == Answer.NOT_MODIFIED) {
      hash = known.orElseThrow(() -> status(answer)).hash();
    } else {
      hash = PageHash.of(answer);
      run.memory().put(documentId, Known.of(answer, hash));
      run.hold(documentId, answer);
    }
    return hash + "-" + run.parsers().version();
  }

  @Override
  public Document load(Deadline deadline) {
    deadline.check();
    Deadline own = run.limits().deadlineWithin(deadline);
    Answer answer = run.take(documentId).orElseGet(() -> fetch(Optional.empty(), own));
    Source.Content content = new Source.Content(answer.body().bytes());
    Source source = new Source(documentId, content, metadata(answer), run.limits(), own);
    return run.parsers().parseApart(source, deadline);
  }

  private Metadata metadata(Answer answer) {
    Metadata metadata = Metadata.empty().with(WebPages.URL, answer.url().toString());
    metadata = with(metadata, WebPages.ETAG, answer.header("etag"));
    metadata = with(metadata, WebPages.LAST_MODIFIED, answer.header("last-modified"));
    metadata = with(metadata, Metadata.MEDIA_TYPE, answer.mediaType());
    return with(metadata, HtmlParser.CHARSET, answer.charset());
  }

  private static Metadata with(Metadata metadata, String name, Optional<String> value) {
    return value.map(known -> metadata.with(name, known)).orElse(metadata);
  }

  private Answer fetch(Optional<Known> known, Deadline deadline) {
    try {
      Answer answer = run.visitor().page(PageUrl.of(documentId), known, deadline);
      boolean unchanged = answer.status() == Answer.NOT_MODIFIED && known.isPresent();
      if (answer.status() != Answer.OK && !unchanged) {
        throw status(answer);
      }
      return answer;
    } catch (BodyReader.TooLongException e) {
      throw IngestException.exceeded(documentId, Limit.BYTES, run.limits().most(Limit.BYTES));
    } catch (DeadlineExceededException e) {
      throw new IngestException(
          documentId, Reason.TIMEOUT, "need a page within " + run.limits().maxTime(), e);
    } catch (IOException | IllegalArgumentException e) {
      throw new IngestException(
          documentId, Reason.UNREADABLE, "need a page that can be fetched: " + e.getMessage(), e);
    }
  }

  private IngestException status(Answer answer) {
    return new IngestException(
        documentId, Reason.UNREADABLE, "need status 200, got " + answer.status());
  }
}
