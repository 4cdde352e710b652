package io.vivavoce.standin;

import jakarta.servlet.http.HttpServlet;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.websocket.server.WsSci;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A vendor's server on one port of the loopback, HTTP and WebSocket. A subclass says in its constructor what it
/// [#serves] and [#talks], how it [#refuses] a wrong key, and what its errors look like; the rest is here: a record of
/// what came in, latency, and faults. Thread-safe; closing it ends every line and every stall.
public abstract class StandIn implements AutoCloseable {
    /// Where somebody by hand says how it is to misbehave: `{"fault":"STALL"}`.
    static final String FAULT_PATH = "/_fault";

    private static final Logger TOMCAT = Logger.getLogger("org.apache");
    private static final Duration DRIP = Duration.ofMillis(5);

    record Route(String method, Pattern path, Handler handler) {}

    /// Answers one request. May block; an exception becomes a 500 of the container.
    public interface Handler {
        Answer answer(Received request) throws Exception;
    }

    private final List<Route> routes = new ArrayList<>();
    private final List<ServerEndpointConfig> talks = new ArrayList<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final AtomicInteger abandoned = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Tomcat tomcat = new Tomcat();
    private @Nullable Path directory;
    private Fault fault = Fault.NONE;
    private Duration latency = Duration.ZERO;
    private Duration drip = DRIP;
    private boolean closed;

    /// @param path a regular expression for the whole path
    protected final void serves(String method, String path, Handler handler) {
        routes.add(new Route(method, Pattern.compile(path), handler));
    }

    /// @param path may have `{templates}`
    /// @param talk makes one for each connection
    protected final void talks(String path, Supplier<Talk> talk) {
        var endpoints = new ServerEndpointConfig.Configurator() {
            @Override
            public <T> T getEndpointInstance(Class<T> type) {
                return type.cast(new TalkEndpoint(StandIn.this, talk.get()));
            }
        };
        talks.add(ServerEndpointConfig.Builder.create(TalkEndpoint.class, path)
                .configurator(endpoints)
                .build());
    }

    /// The vendor's answer to a request that brings no good key; null when it is good.
    protected @Nullable Answer refuses(Received request) {
        return null;
    }

    protected abstract Answer unauthorised();

    protected abstract Answer rateLimited();

    protected abstract Answer serverError();

    protected Answer notFound(Received request) {
        return Answer.json(404, "{\"error\":{\"message\":\"Not Found\"}}");
    }

    public final StandIn start() {
        return start(0);
    }

    /// @param port 0 for any that is free
    public final synchronized StandIn start(int port) {
        TOMCAT.setLevel(Level.SEVERE);
        try {
            directory = Files.createTempDirectory("stand-in");
            tomcat.setBaseDir(directory.toString());
            Connector connector = new Connector();
            connector.setProperty("address", "127.0.0.1");
            connector.setProperty("bindOnInit", "false");
            connector.setPort(port);
            connector.getProtocolHandler().setExecutor(threads);
            tomcat.setConnector(connector);
            assemble(tomcat.addContext("", directory.toString()));
            tomcat.start();
            connector.setPort(connector.getLocalPort());
            return this;
        } catch (LifecycleException | IOException e) {
            throw new IllegalStateException("the stand-in does not start", e);
        }
    }

    private void assemble(Context context) {
        FilterDef filter = new FilterDef();
        filter.setFilterName("stand-in");
        filter.setFilter(new StandInFilter(this));
        filter.setAsyncSupported("true");
        context.addFilterDef(filter);
        FilterMap everything = new FilterMap();
        everything.setFilterName(filter.getFilterName());
        everything.addURLPattern("/*");
        context.addFilterMap(everything);
        Tomcat.addServlet(context, "nothing", new HttpServlet() {}).setAsyncSupported(true);
        context.addServletMappingDecoded("/", "nothing");
        context.addServletContainerInitializer(new WsSci(), Set.of());
        context.addServletContainerInitializer((_, servlets) -> addTalks(servlets), Set.of());
    }

    private void addTalks(jakarta.servlet.ServletContext servlets) {
        var container = (ServerContainer) servlets.getAttribute(ServerContainer.class.getName());
        try {
            for (ServerEndpointConfig talk : talks) {
                container.addEndpoint(talk);
            }
        } catch (DeploymentException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Without a path and without a slash at the end.
    public final URI baseUrl() {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getPort());
    }

    /// From now on, also for lines that are open.
    public final synchronized void fault(Fault next) {
        try {
            if (next == Fault.REFUSED && fault != Fault.REFUSED) {
                tomcat.getConnector().stop();
            } else if (next != Fault.REFUSED && fault == Fault.REFUSED) {
                tomcat.getConnector().start();
            }
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
        fault = next;
        notifyAll();
    }

    /// Takes a fault by its name. A port is closed a moment later, so that the answer still gets out.
    final Answer misbehave(String order) {
        Fault next;
        try {
            next = Fault.valueOf(
                    JsonMapper.shared().readTree(order).path("fault").asString(""));
        } catch (IllegalArgumentException | JacksonException e) {
            return Answer.json(400, "{\"faults\":\"" + List.of(Fault.values()) + "\"}");
        }
        if (next == Fault.REFUSED) {
            threads.execute(() -> fault(next));
        } else {
            fault(next);
        }
        return Answer.json(200, "{\"fault\":\"" + next + "\"}");
    }

    /// Breaks every WebSocket that is open, without a word.
    public final void cutLines() {
        lines.forEach(Line::cut);
    }

    /// WebSockets that are open.
    public final int openLines() {
        return lines.size();
    }

    /// How long it thinks before each answer and each message.
    public final synchronized void latency(Duration thinking) {
        latency = thinking;
    }

    /// The pause between the bytes of [Fault#SLOW_DRIP].
    public final synchronized void drip(Duration pause) {
        drip = pause;
    }

    /// All requests and handshakes so far, oldest first.
    public final List<Received> received() {
        return List.copyOf(received);
    }

    /// Answers whose client went away before their end.
    public final int abandoned() {
        return abandoned.get();
    }

    final synchronized Fault fault() {
        return fault;
    }

    final synchronized Duration latency() {
        return latency;
    }

    final synchronized Duration dripPause() {
        return drip;
    }

    final List<Route> routes() {
        return routes;
    }

    final Set<Line> lines() {
        return lines;
    }

    final void record(Received request) {
        received.add(request);
    }

    final void abandon() {
        abandoned.incrementAndGet();
    }

    /// Returns early when the stand-in is closed.
    final synchronized void pause(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toMillis(); left > 0 && !closed; left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Returns when the stall is over.
    final synchronized void stall() {
        try {
            while (fault == Fault.STALL && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            cutLines();
            threads.shutdownNow();
            tomcat.stop();
            tomcat.destroy();
            if (directory != null) {
                deleteAll(directory);
            }
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void deleteAll(Path top) {
        try (var paths = Files.walk(top)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
