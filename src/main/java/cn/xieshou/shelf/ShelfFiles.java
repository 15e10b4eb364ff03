package cn.xieshou.shelf;

import cn.xieshou.files.EntryFiles;
import cn.xieshou.files.FileOwner;
import cn.xieshou.files.StoredFile;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.RecordRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of materials, in versions: a file of the same name takes the place of the one that was there. */
@Component
@Transactional
public class ShelfFiles {

    private static final String SHELVING = "上传共享资源";

    private static final Pattern KEY = Pattern.compile("shelf-[0-9a-f-]{36}");

    private final EntryFiles files;
    private final MaterialRepository materials;
    private final JdbcClient jdbc;

    ShelfFiles(EntryFiles files, MaterialRepository materials, JdbcClient jdbc) {
        this.files = files;
        this.materials = materials;
        this.jdbc = jdbc;
    }

    /** A file of a material, in its version. */
    public record Versioned(StoredFile file, int version) {}

    private record Version(String fileId, int version) {}

    /** A key that nobody else knows. */
    public static String newKey() {
        return "shelf-" + UUID.randomUUID();
    }

    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /**
     * The key itself, or another if a material has it already: whoever goes back to the page of one that was shelved shelves the next
     * there. Files that were attached to it meanwhile go along.
     */
    public String fresh(String key, String account) {
        if (materials.byFiles(key, Condition.ANY).isEmpty()) {
            return key;
        }
        String fresh = newKey();
        files.move(key, fresh, account);
        return fresh;
    }

    /** @param free octets that the school has left; what is there under the key may be replaced */
    public FileOwner owner(String key, long free) {
        long there = files.of(key).stream().mapToLong(StoredFile::size).sum();
        return owned(key, free + there);
    }

    private static FileOwner owned(String key, long room) {
        return new FileOwner(key, key, key, SHELVING, room);
    }

    /** What {@code account} has attached and not shelved yet. */
    @Transactional(readOnly = true)
    public List<StoredFile> drafts(String key, String account) {
        return files.drafts(key, account);
    }

    /** Those of a material, by name; the caller has checked that it may be seen. */
    @Transactional(readOnly = true)
    public List<Versioned> of(Material material) {
        Map<String, Integer> versions = versions(material.id());
        return files.of(material.filesKey()).stream()
                .map(file -> new Versioned(file, versions.getOrDefault(file.id(), 1)))
                .toList();
    }

    /**
     * Adds what {@code actor} has attached, and takes away what is not wanted any more.
     *
     * @return what happened, in words
     */
    List<String> change(long material, String key, Collection<String> unwanted, String actor) {
        List<StoredFile> before = files.of(key);
        Map<String, Integer> versions = versions(material);
        Map<String, Integer> replaced = new HashMap<>();
        List<String> words = new ArrayList<>();
        List<StoredFile> added = files.submit(owned(key, Long.MAX_VALUE), actor);
        for (StoredFile old : before) {
            boolean takenOver = added.stream().anyMatch(one -> one.name().equals(old.name()));
            if (takenOver) {
                replaced.put(old.name(), versions.getOrDefault(old.id(), 1));
            } else if (unwanted.contains(old.id())) {
                words.add("删除文件：" + old.name());
            }
            if (takenOver || unwanted.contains(old.id())) {
                drop(key, old);
            }
        }
        for (StoredFile one : added) {
            int version = replaced.getOrDefault(one.name(), 0) + 1;
            insert(material, one, version);
            words.add((version == 1 ? "添加文件：" : "更换为第" + version + "版：") + one.name());
        }
        return words;
    }

    /** Octets that become free when what {@code actor} has attached takes the place of what is there, and what is not wanted goes. */
    long freed(Material material, Collection<String> unwanted, String actor) {
        Set<String> added = drafts(material.filesKey(), actor).stream()
                .map(StoredFile::name)
                .collect(Collectors.toSet());
        return files.of(material.filesKey()).stream()
                .filter(one -> unwanted.contains(one.id()) || added.contains(one.name()))
                .mapToLong(StoredFile::size)
                .sum();
    }

    void dropAll(String key) {
        files.of(key).forEach(file -> drop(key, file));
    }

    private void drop(String key, StoredFile file) {
        jdbc.sql("delete from shelf_file where file_id = ?").param(file.id()).update();
        files.drop(key, file.id());
    }

    private void insert(long material, StoredFile file, int version) {
        jdbc.sql("insert into shelf_file (file_id, material, version, size_bytes) values (?, ?, ?, ?)")
                .params(file.id(), material, version, file.size())
                .update();
    }

    private Map<String, Integer> versions(long material) {
        Map<String, Integer> versions = new HashMap<>();
        jdbc.sql("select file_id, version from shelf_file where material = ?")
                .param(material)
                .query(RecordRows.of(Version.class))
                .list()
                .forEach(one -> versions.put(one.fileId(), one.version()));
        return versions;
    }
}
