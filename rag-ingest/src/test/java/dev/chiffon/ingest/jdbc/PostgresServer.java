package dev.chiffon.ingest.jdbc;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server with a database of its own in a folder, from the programs that are installed:
 * in the folder that the system property {@code chiffon.postgres} names, or where Debian, Red Hat
 * and Homebrew put them. They refuse to run as root; for root they run in a user namespace, in
 * which nobody is.
 */
final class PostgresServer {
  private static final List<String> FOLDERS =
      List.of("/usr/lib/postgresql", "/usr/pgsql", "/opt/homebrew/opt", "/usr/local/opt");

  private int port;
  private Optional<Process> running = Optional.empty();

  /** Starts the server; returns why it could not be started, empty if it was. */
  String start(Path folder) throws IOException, InterruptedException {
    Optional<Path> programs = programs();
    if (programs.isEmpty()) {
      return "need PostgreSQL, or -Dchiffon.postgres=FOLDER of its programs";
    }
    Path log = folder.resolve("log");
    String data = folder.resolve("data").toString();
    String initdb = programs.get().resolve("initdb").toString();
    Process init =
        process(log, initdb, "-D", data, "-U", "lakes", "-A", "trust", "-E", "UTF8", "--no-locale");
    if (init.waitFor() != 0) {
      return "need a PostgreSQL that can be set up, got " + Files.readString(log);
    }
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String postgres = programs.get().resolve("postgres").toString();
    running =
        Optional.of(
            process(log, postgres, "-D", data, "-p", "" + port, "-k", "", "-h", "127.0.0.1", "-F"));
    return awaitReady(log);
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?user=lakes".formatted(port);
  }

  void stop() throws InterruptedException {
    if (running.isPresent()) {
      running.get().destroy();
      running.get().waitFor(30, TimeUnit.SECONDS);
    }
  }

  private String awaitReady(Path log) throws IOException, InterruptedException {
    while (running.filter(Process::isAlive).isPresent()) {
      if (Files.readString(log).contains("ready to accept connections")) {
        return "";
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return "need a PostgreSQL that can be started, got " + Files.readString(log);
  }

  private static Process process(Path log, String... command) throws IOException {
    List<String> all = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      all.addAll(List.of("unshare", "--user"));
    }
    all.addAll(List.of(command));
    return new ProcessBuilder(all)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Returns the folder of the newest programs. */
  private static Optional<Path> programs() throws IOException {
    String named = System.getProperty("chiffon.postgres", "");
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    List<Path> found = new ArrayList<>();
    for (String folder : FOLDERS) {
      if (Files.isDirectory(Path.of(folder))) {
        try (Stream<Path> files = Files.find(Path.of(folder), 3, PostgresServer::isInitdb)) {
          files.map(Path::getParent).forEach(found::add);
        }
      }
    }
    return found.stream().max(Comparator.naturalOrder());
  }

  private static boolean isInitdb(Path file, BasicFileAttributes attributes) {
    return file.endsWith(Path.of("bin", "initdb"));
  }
}
