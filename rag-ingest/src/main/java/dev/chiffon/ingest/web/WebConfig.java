package dev.chiffon.ingest.web;

import dev.chiffon.ingest.Parsers;
import dev.chiffon.ingest.parse.IngestLimits;

/** How pages are fetched and parsed. */
record WebConfig(
    String id,
    Hosts hosts,
    Addresses.Reach reach,
    IngestLimits limits,
    Parsers parsers,
    PageMemory memory) {
  static final String USER_AGENT = "Mozilla/5.0 (compatible; " + Visitor.ROBOT + ")";

  static WebConfig defaults(String id, Hosts hosts) {
    return new WebConfig(
        id,
        hosts,
        Addresses.Reach.PUBLIC,
        IngestLimits.defaults(),
        Parsers.standard(),
        PageMemory.ofThisProcess());
  }

  WebConfig with(String other) {
    return new WebConfig(other, hosts, reach, limits, parsers, memory);
  }

  WebConfig with(Hosts other) {
    return new WebConfig(id, other, reach, limits, parsers, memory);
  }

  WebConfig with(Addresses.Reach other) {
    return new WebConfig(id, hosts, other, limits, parsers, memory);
  }

  WebConfig with(IngestLimits other) {
    return new WebConfig(id, hosts, reach, other, parsers, memory);
  }

  WebConfig with(Parsers other) {
    return new WebConfig(id, hosts, reach, limits, other, memory);
  }

  WebConfig with(PageMemory other) {
    return new WebConfig(id, hosts, reach, limits, parsers, other);
  }
}
