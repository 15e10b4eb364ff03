package cn.xieshou.paper.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The Chinese fonts of the machine, looked for once when the first one is wanted: in what {@code xieshou.documents.font} names
 * (files or folders, by commas), then where systems keep theirs.
 */
@Component
public class FontFiles {

    private static final Logger LOG = LoggerFactory.getLogger(FontFiles.class);
    private static final int DEEPEST = 6;

    private static final List<Path> USUAL = List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of(System.getProperty("user.home", "/"), ".fonts"),
            Path.of(System.getProperty("user.home", "/"), ".local/share/fonts"),
            Path.of("C:/Windows/Fonts"),
            Path.of("/System/Library/Fonts"),
            Path.of("/Library/Fonts"));

    private final List<Path> named;
    private final boolean alone;
    private Map<FontRole, Face> faces = Map.of();
    private boolean looked;

    /** @param alone whether the usual places are left out, so that a test can be a machine without fonts */
    FontFiles(
            @Value("${xieshou.documents.font:}") List<String> named,
            @Value("${xieshou.documents.font-alone:false}") boolean alone) {
        this.named = named.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Path::of)
                .toList();
        this.alone = alone;
    }

    /** Closes files that nobody needs any more. */
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    synchronized void letGo() {
        faces.values().forEach(Face::letGo);
    }

    /** Whether there is any Chinese font at all. */
    public boolean any() {
        return !faces().isEmpty();
    }

    /** Fonts for that use, the best first, every other one behind: each is asked for what those before cannot draw. */
    List<Face> of(FontRole role) {
        Map<FontRole, Face> found = faces();
        List<Face> all = new ArrayList<>();
        Stream.concat(Stream.of(role), Stream.of(FontRole.SONG, FontRole.TEXT, FontRole.HEADING, FontRole.KAI))
                .forEach(one -> add(all, found.get(one)));
        found.values().forEach(one -> add(all, one));
        return all;
    }

    private static void add(Collection<Face> all, @org.jspecify.annotations.Nullable Face one) {
        if (one != null && !all.contains(one)) {
            all.add(one);
        }
    }

    private synchronized Map<FontRole, Face> faces() {
        if (!looked) {
            faces = look();
            looked = true;
            LOG.info("PDF文件使用的中文字体：{}", faces.isEmpty() ? "没有找到" : faces.values());
        }
        return faces;
    }

    private Map<FontRole, Face> look() {
        Map<String, Path> files = new TreeMap<>();
        (alone ? named : Stream.concat(named.stream(), USUAL.stream()).toList()).forEach(place -> gather(place, files));
        Map<FontRole, Face> found = new EnumMap<>(FontRole.class);
        for (FontRole role : FontRole.values()) {
            role.files().stream()
                    .flatMap(file -> face(file, files).stream())
                    .findFirst()
                    .ifPresent(face -> found.put(role, face));
        }
        named.stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .ifPresent(file -> found.putIfAbsent(FontRole.SONG, new Face(file, "")));
        return found;
    }

    private static Optional<Face> face(String called, Map<String, Path> files) {
        String[] parts = called.split("#", 2);
        return Optional.ofNullable(files.get(parts[0].toLowerCase(Locale.ROOT)))
                .map(file -> new Face(file, parts.length > 1 ? parts[1] : ""));
    }

    private static void gather(Path place, Map<String, Path> files) {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> all = Files.walk(place, DEEPEST)) {
            all.filter(Files::isRegularFile)
                    .forEach(file ->
                            files.putIfAbsent(file.getFileName().toString().toLowerCase(Locale.ROOT), file));
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.warn("字体文件夹{}读不出来", place, e);
        }
    }
}
