package cn.xieshou.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The application in a virtual machine of its own, which can be killed: started with the tests' class path (whose components are
 * there too), set up by the environment as people do it, in a folder of its own.
 */
public final class ChildApplication implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(120);
    private static final Duration LONGEST_END = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;
    private final int port;

    private ChildApplication(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    public static Start in(Path folder) {
        return new Start(folder);
    }

    /** What it is started with. */
    public static final class Start {

        private final Path folder;
        private final Map<String, String> environment = new LinkedHashMap<>();
        private final List<String> options = new ArrayList<>();
        private String main = "cn.xieshou.XieshouApplication";

        private Start(Path folder) {
            this.folder = folder.toAbsolutePath();
        }

        public Start with(String variable, String value) {
            environment.put(variable, value);
            return this;
        }

        public Start option(String option) {
            options.add(option);
            return this;
        }

        public Start main(Class<?> type) {
            main = type.getName();
            return this;
        }

        /** Comes back when it answers. */
        public ChildApplication ready() {
            ChildApplication child = begin();
            child.awaitHealth();
            return child;
        }

        /** Comes back at once. */
        public ChildApplication begin() {
            try {
                Files.createDirectories(folder);
                Path log = Files.createTempFile(folder, "log", ".txt");
                int port = freePort();
                ProcessBuilder builder = new ProcessBuilder(command());
                builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
                builder.environment().keySet().removeIf(name -> name.matches("(SPRING|XIESHOU|SERVER|CAMUNDA)_.*"));
                builder.environment()
                        .putAll(Map.of("SERVER_PORT", String.valueOf(port), "XIESHOU_SAMPLE_DATA", "false"));
                builder.environment().put("XIESHOU_ADMIN_PASSWORD", SmallCounty.PASSWORD);
                builder.environment().putAll(environment);
                return new ChildApplication(builder.start(), log, port);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private List<String> command() {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx600m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:ReservedCodeCacheSize=256m",
                    "-XX:+UseSerialGC",
                    // Reached step by step, each costs a whole collection.
                    "-XX:MetaspaceSize=256m",
                    // The classes are those of the tests' own machine, which checks them.
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:-BytecodeVerificationRemote",
                    "-Djava.awt.headless=true"));
            command.addAll(options);
            command.addAll(List.of("-cp", classPath(), main));
            return command;
        }

        private static String classPath() {
            return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(entry -> Path.of(entry).toAbsolutePath().toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }
    }

    public int port() {
        return port;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Everything that it has written so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: nothing in it can do anything any more. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, as a service manager ends it. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for its end, and returns its exit code. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitHealth() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        Instant latest = Instant.now().plus(LONGEST_START);
        while (!isHealthy(client, health)) {
            // Asked without a rest, it has less of the processor left for what it is waited for.
            pause();
            if (!process.isAlive() || Instant.now().isAfter(latest)) {
                process.destroyForcibly();
                throw new AssertionError("did not start\n" + log());
            }
        }
    }

    private boolean isHealthy(HttpClient client, HttpRequest health) {
        try {
            return client.send(health, BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
