package cn.xieshou.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xieshou.testing.XieshouTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in files may lie in a directory: kept, read, set aside, deleted. */
@XieshouTest
class ContentDirectoryTest {

    @Autowired
    FileRepository files;

    @Autowired
    ContentRepository inDatabase;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @TempDir
    Path directory;

    ContentDirectory contents;
    ContentRepository repository;

    @BeforeEach
    void open() throws IOException {
        contents = new ContentDirectory(directory.toString(), jdbc, clock);
        repository = new ContentRepository(jdbc, contents);
    }

    @AfterEach
    void tidyUp() {
        jdbc.sql("delete from stored_file where matter_key = 'P-2099-730'").update();
    }

    @Test
    void whatIsKeptInTheDirectoryIsNotInTheDatabaseAndBothAreRead() throws IOException {
        StoredFile there = kept(repository, "在文件夹里");
        StoredFile before = kept(inDatabase, "在数据库里");

        assertThat(read(repository, there)).isEqualTo("在文件夹里");
        assertThat(read(repository, before)).isEqualTo("在数据库里");
        assertThat(jdbc.sql("select count(*) from stored_file_part where content_id = ?")
                        .param(there.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(all()).hasSize(1);
        assertThatThrownBy(() -> read(inDatabase, there)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void nobodyStartsWithoutTheDirectoryInWhichFilesLie() throws IOException {
        ContentDirectory none = new ContentDirectory("", jdbc, clock);
        start(none);
        kept(repository, "在文件夹里");

        start(contents);
        assertThatThrownBy(() -> start(none))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1个文件存放在文件夹里", "XIESHOU_FILES_DIRECTORY");
        ContentDirectory empty =
                new ContentDirectory(directory.resolveSibling("not-mounted").toString(), jdbc, clock);
        assertThatThrownBy(() -> start(empty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("可能没有挂载");
    }

    @Test
    void whatNoFileHoldsIsReadTwoDaysLongerAndThenDeleted() throws IOException {
        StoredFile one = kept(repository, "一份教案");
        StoredFile held = kept(repository, "另一份教案");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        aged();
        contents.clear();
        assertThat(all()).as("both are held").hasSize(2).noneMatch(name -> name.endsWith(".aside"));

        jdbc.sql("delete from stored_file where id = ?").param(one.id()).update();
        contents.clear();
        assertThat(all()).hasSize(2).filteredOn(name -> name.endsWith(".aside")).containsExactly(one.id() + ".aside");
        assertThat(contents.write(one.id(), out))
                .as("a database that is put back")
                .isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("一份教案");
        contents.clear();
        assertThat(all()).as("not two days yet").hasSize(2);
        aged();
        contents.clear();
        assertThat(all()).containsExactly(held.id());
    }

    @Test
    void whatADatabaseThatWasPutBackHoldsAgainIsNotDeleted() throws IOException {
        StoredFile one = kept(repository, "一份教案");
        jdbc.sql("delete from stored_file where id = ?").param(one.id()).update();
        aged();
        contents.clear();
        files.insert(one, one.id());
        aged();
        contents.clear();

        assertThat(all()).containsExactly(one.id());
        assertThat(read(repository, one)).isEqualTo("一份教案");
    }

    @Test
    void whatElseLiesThereIsLeftAlone() throws IOException {
        Path note = Files.writeString(
                Files.createDirectories(directory.resolve("ab")).resolve("readme.txt"), "说明");
        Path found = Files.writeString(
                Files.createDirectories(directory.resolve("lost+found"))
                        .resolve(UUID.randomUUID().toString()),
                "x");
        aged();
        contents.clear();
        contents.clear();

        assertThat(note).exists();
        assertThat(found).exists();
    }

    private void start(ContentDirectory with) {
        new DirectoryAtStart(with, jdbc).run(new DefaultApplicationArguments());
    }

    private StoredFile kept(ContentRepository where, String text) throws IOException {
        Path content = Files.writeString(directory.resolveSibling(UUID.randomUUID() + ".txt"), text);
        StoredFile file = new StoredFile(
                UUID.randomUUID().toString(),
                "P-2099-730",
                "none",
                "none",
                "步骤",
                "somebody",
                "某校联络人 某某",
                Instant.parse("2026-10-12T02:00:00Z"),
                null,
                "教案.txt",
                FileKind.TEXT,
                Files.size(content),
                UUID.randomUUID().toString(),
                false,
                false);
        files.insert(file, file.id());
        where.insert(file.id(), content);
        Files.delete(content);
        return file;
    }

    private static String read(ContentRepository where, StoredFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        where.write(file, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** As if two days had passed since whatever lies there was touched. */
    private void aged() throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path one : found.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(
                        one,
                        FileTime.from(
                                clock.instant().minus(ContentDirectory.KEPT).minusSeconds(60)));
            }
        }
    }

    private List<String> all() throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(Files::isRegularFile)
                    .map(one -> one.getFileName().toString())
                    .toList();
        }
    }
}
