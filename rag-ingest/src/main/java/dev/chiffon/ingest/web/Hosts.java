package dev.chiffon.ingest.web;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The hosts whose pages may be fetched; {@code *.example.org} stands for all below that name. */
record Hosts(Set<String> names) {

  Hosts {
    names = Set.copyOf(names);
  }

  static Hosts of(URI url) {
    return new Hosts(Set.of(url.getHost()));
  }

  Hosts and(Collection<String> more) {
    Set<String> all = new TreeSet<>(names);
    more.forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
    return new Hosts(all);
  }

  void require(URI url) throws RefusedException {
    String host = url.getHost();
    boolean allowed =
        names.stream()
            .anyMatch(
                name ->
                    name.startsWith("*.") ? host.endsWith(name.substring(1)) : host.equals(name));
    if (!allowed) {
      throw new RefusedException("need a host of %s, got %s".formatted(new TreeSet<>(names), host));
    }
  }
}
