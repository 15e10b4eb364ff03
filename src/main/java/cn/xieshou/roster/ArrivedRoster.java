package cn.xieshou.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A workbook that came as a stream, in a file of its own until it is closed.
 *
 * @param path the file
 */
record ArrivedRoster(Path path) implements AutoCloseable {

    static ArrivedRoster of(InputStream in) {
        try {
            Path file = Files.createTempFile("roster", ".xlsx");
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return new ArrivedRoster(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
