package cn.xieshou.database;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The address of an H2 database, with the settings that the product needs on every one, whoever wrote the address. */
final class EmbeddedUrl {

    private static final String H2 = "jdbc:h2:";

    private final String database;
    private final Map<String, String> settings;

    private EmbeddedUrl(String database, Map<String, String> settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Empty for any other database. */
    static Optional<EmbeddedUrl> of(String url) {
        if (!url.startsWith(H2)) {
            return Optional.empty();
        }
        String[] parts = url.split(";", -1);
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] setting = parts[i].split("=", 2);
            settings.put(setting[0].strip().toUpperCase(Locale.ROOT), parts[i]);
        }
        settings.remove("");
        return Optional.of(new EmbeddedUrl(parts[0], settings));
    }

    /**
     * What is acknowledged is in the file (by default H2 writes up to half a second later); the database is closed by the
     * product after its last job, not under it by H2's own hook; no trace file unless somebody asks for one; pages of the file are
     * kept in at most 32 MiB, where H2 takes a sixteenth of the machine's memory.
     *
     * <p>H2 never gives the answer of an earlier query again: with that on, who had waited for a lock and asked anew was sometimes
     * given what had been true before.
     */
    String complete() {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("WRITE_DELAY", "WRITE_DELAY=0");
        all.put("OPTIMIZE_REUSE_RESULTS", "OPTIMIZE_REUSE_RESULTS=FALSE");
        all.putIfAbsent("TRACE_LEVEL_FILE", "TRACE_LEVEL_FILE=0");
        all.putIfAbsent("CACHE_SIZE", "CACHE_SIZE=32768");
        if (!"AUTO_SERVER=TRUE".equalsIgnoreCase(all.get("AUTO_SERVER"))) {
            all.put("DB_CLOSE_ON_EXIT", "DB_CLOSE_ON_EXIT=FALSE");
        }
        return database + all.values().stream().collect(Collectors.joining(";", ";", ""));
    }

    /** The folder that its file lies in; empty in memory and on a server. */
    Optional<Path> folder() {
        String name = database.substring(H2.length());
        if (name.startsWith("mem:") || name.startsWith("tcp:") || name.startsWith("ssl:")) {
            return Optional.empty();
        }
        Path file =
                Path.of(name.substring(name.lastIndexOf(':') + 1).replaceFirst("^~", System.getProperty("user.home")));
        return Optional.ofNullable(file.toAbsolutePath().normalize().getParent());
    }
}
