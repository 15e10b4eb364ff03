package cn.xieshou.machines;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The packed program in a virtual machine of its own, as people start it, with what its start costs. */
final class StartedJar implements AutoCloseable {

    /** How it is started. */
    enum Way {
        JAR("java -jar xieshou.jar", false, List.of()),
        ARCHIVE("解开并带类数据归档", true, List.of()),
        LIGHT(
                "同上，-XX:+UseSerialGC -XX:TieredStopAtLevel=1（docker/ 的做法）",
                true,
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m"));

        final String title;
        final boolean archive;
        final List<String> options;

        Way(String title, boolean archive, List<String> options) {
            this.title = title;
            this.archive = archive;
            this.options = options;
        }
    }

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Process process;
    private final int port;
    private final long begun = System.nanoTime();
    private final HttpClient client = HttpClient.newHttpClient();

    private StartedJar(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** The jar to start, unpacked and with an archive of its classes where the way asks for that; null if none is built. */
    static @Nullable Path prepare(Way way) throws Exception {
        Path jar;
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            jar = built.filter(file -> file.getFileName().toString().matches("xieshou-.*\\.jar"))
                    .findFirst()
                    .orElse(null);
        }
        if (jar == null || !way.archive) {
            return jar;
        }
        Path folder = Files.createTempDirectory("xieshou-unpacked");
        run(
                folder,
                Map.of(),
                "-Djarmode=tools",
                "-jar",
                jar.toAbsolutePath().toString(),
                "extract",
                "--destination",
                "xieshou");
        Path unpacked = folder.resolve("xieshou").resolve(jar.getFileName());
        List<String> training = new ArrayList<>(way.options);
        training.addAll(List.of(
                "-XX:ArchiveClassesAtExit=" + archive(unpacked),
                "-Dspring.context.exit=onRefresh",
                "-jar",
                unpacked.toString()));
        run(
                folder,
                Map.of("SPRING_DATASOURCE_URL", "jdbc:h2:mem:archive", "XIESHOU_SAMPLE_DATA", "true"),
                training.toArray(String[]::new));
        return unpacked;
    }

    static StartedJar start(Way way, Path jar, Path folder) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(way.options);
        if (way.archive) {
            command.add("-XX:SharedArchiveFile=" + archive(jar));
        }
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("log.txt").toFile());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        return new StartedJar(builder.start(), port);
    }

    private static Path archive(Path jar) {
        return jar.resolveSibling("xieshou.jsa");
    }

    private static void run(Path folder, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectOutput(folder.resolve("log.txt").toFile());
        builder.start().waitFor();
    }

    int port() {
        return port;
    }

    /** Waits for the first answer and for the sign-in page. */
    String untilReady() {
        String page = until("/login", status -> true);
        String ready = until("/actuator/health", status -> status == 200);
        return "到第一个网页 " + page + "，到可以登录 " + ready;
    }

    private String until(String path, IntPredicate enough) {
        while (!enough.test(status(path))) {
            if (!process.isAlive()) {
                throw new IllegalStateException("it has ended");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        double computing =
                process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
        return "%.1f s（计算 %.1f s）".formatted((System.nanoTime() - begun) / 1e9, computing);
    }

    /** What it answers; waits while nobody listens. */
    private int status(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (process.isAlive()) {
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode();
            } catch (IOException nobodyListens) {
                rest(0);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return 0;
    }

    /** Lets it alone for so many seconds, at least a moment. */
    void rest(int seconds) {
        LockSupport.parkNanos(Math.max(
                Duration.ofMillis(50).toNanos(), Duration.ofSeconds(seconds).toNanos()));
    }

    /** What it holds of the machine's memory, by Linux; 0 elsewhere. */
    long residentMiB() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }
}
