package dev.chiffon.ingest.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine's loopback address, which notes what it was asked for. */
final class LocalSite implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** Answers one request. */
  interface Page {
    void answer(HttpExchange exchange) throws IOException;
  }

  LocalSite() {
    try {
      InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      server = HttpServer.create(free, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    pages.getOrDefault(path, gone -> send(gone, 404, new byte[0])).answer(exchange);
    exchange.close();
  }

  /** Returns the URL of a path. */
  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Returns the paths that were asked for, but for robots.txt. */
  List<String> asked() {
    return asked.stream().filter(path -> !path.equals("/robots.txt")).toList();
  }

  void put(String path, Page page) {
    pages.put(path, page);
  }

  void put(String path, String type, byte[] body) {
    put(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", type);
          send(exchange, 200, body);
        });
  }

  void html(String path, String body) {
    put(path, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  void redirect(String path, String target) {
    put(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", target);
          send(exchange, 302, new byte[0]);
        });
  }

  static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
