package cn.xieshou.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The directory in which contents lie where a setting names one, each a file under its id that is written once. What no file holds any more
 * is set aside for two days before it is deleted, and is read there meanwhile: a copy of the directory that is made after one of the
 * database has all that the other speaks of. The same round clears what a transaction left that did not come to its end.
 */
@Component
class ContentDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(ContentDirectory.class);

    static final Duration KEPT = Duration.ofDays(2);

    private static final String ASIDE = ".aside";
    private static final String COMING = ".coming";
    private static final int AT_ONCE = 500;
    /** Letters of an id by which it lies in a folder. */
    private static final int SHELF = 2;

    private static final Pattern OURS = Pattern.compile("[0-9a-f-]{36}(\\.aside|\\.coming)?");

    private final @Nullable Path directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    ContentDirectory(@Value("${xieshou.files.directory}") String directory, JdbcClient jdbc, Clock clock)
            throws IOException {
        this.directory = directory.isBlank()
                ? null
                : Files.createDirectories(Path.of(directory).toAbsolutePath());
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it is there, set aside or not. */
    boolean holds(String id) {
        return Files.exists(path(id)) || Files.exists(path(id + ASIDE));
    }

    /** Whether new contents go there. */
    boolean isUsed() {
        return directory != null;
    }

    /** Whole and on the disk before it has its name, so before the transaction ends. */
    void keep(String id, Path content) throws IOException {
        Path target = path(id);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Path coming = target.resolveSibling(id + COMING);
        Files.copy(content, coming, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel written = FileChannel.open(coming, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(coming, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @return whether it lies there */
    boolean write(String id, OutputStream out) throws IOException {
        if (directory == null) {
            return false;
        }
        for (Path place : List.of(path(id), path(id + ASIDE))) {
            if (Files.exists(place)) {
                Files.copy(place, out);
                return true;
            }
        }
        return false;
    }

    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT35M")
    public void clear() throws IOException {
        if (directory == null) {
            return;
        }
        List<Path> old = new ArrayList<>();
        Instant before = clock.instant().minus(KEPT);
        for (Path shelf : shelves(directory)) {
            try (Stream<Path> all = Files.list(shelf)) {
                all.filter(ContentDirectory::isOurs)
                        .filter(one -> isBefore(one, before))
                        .forEach(old::add);
            }
        }
        for (int from = 0; from < old.size(); from += AT_ONCE) {
            clear(old.subList(from, Math.min(from + AT_ONCE, old.size())));
        }
    }

    /** Whatever else lies there, as the folder of what a disk has found, is not looked into. */
    private static List<Path> shelves(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(one -> one.getFileName().toString().length() == SHELF && Files.isDirectory(one))
                    .toList();
        }
    }

    private static boolean isOurs(Path one) {
        return OURS.matcher(one.getFileName().toString()).matches() && Files.isRegularFile(one);
    }

    /** False if another node was quicker. */
    private static boolean isBefore(Path one, Instant moment) {
        try {
            return Files.getLastModifiedTime(one).toInstant().isBefore(moment);
        } catch (IOException e) {
            LOG.debug("files: {} is not there any more", one.getFileName(), e);
            return false;
        }
    }

    private void clear(List<Path> old) throws IOException {
        Set<String> held = Set.copyOf(jdbc.sql("select distinct content_id from stored_file where content_id in (:ids)")
                .param("ids", old.stream().map(ContentDirectory::id).toList())
                .query(String.class)
                .list());
        for (Path one : old) {
            try {
                clear(one, held.contains(id(one)));
            } catch (NoSuchFileException e) {
                LOG.debug("files: another node was quicker with {}", one.getFileName(), e);
            }
        }
    }

    private void clear(Path one, boolean held) throws IOException {
        String name = one.getFileName().toString();
        boolean aside = name.endsWith(ASIDE);
        if (name.endsWith(COMING) || (aside && !held)) {
            Files.deleteIfExists(one);
            LOG.info("files: {} deleted, no file holds it", name);
        } else if (aside) {
            // A database that was put back speaks of it again.
            Files.move(one, one.resolveSibling(id(one)), StandardCopyOption.ATOMIC_MOVE);
        } else if (!held) {
            Files.setLastModifiedTime(one, FileTime.from(clock.instant()));
            Files.move(one, one.resolveSibling(name + ASIDE), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static String id(Path one) {
        String name = one.getFileName().toString();
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** In folders by the first letters, so that none holds too many. */
    private Path path(String id) {
        return Objects.requireNonNull(directory, "no directory")
                .resolve(id.substring(0, SHELF))
                .resolve(id);
    }
}
