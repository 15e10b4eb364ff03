package cn.xieshou.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is too large to be held in memory whole: a table of parts that are written and read one by one, so that whoever reads slowly holds
 * neither memory nor a connection. Beside the key it has the columns {@code part} and {@code content}.
 */
public final class Parts {

    /** Octets; the embedded database takes a little more in a column. */
    public static final int SIZE = 1_000_000;

    private final JdbcClient jdbc;
    private final String insert;
    private final String select;

    /** @param table its name and {@code key}, that of its key's column, are part of the program and never typed */
    public Parts(JdbcClient jdbc, String table, String key) {
        this.jdbc = jdbc;
        this.insert = "insert into " + table + " (" + key + ", part, content) values (:key, :part, :content)";
        this.select = "select content from " + table + " where " + key + " = :key and part = :part";
    }

    public void keep(Object key, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] part = in.readNBytes(SIZE); part.length > 0; part = in.readNBytes(SIZE)) {
                jdbc.sql(insert)
                        .param("key", key)
                        .param("part", number++)
                        .param("content", part)
                        .update();
            }
        }
    }

    /** @return whether there was anything */
    public boolean write(Object key, OutputStream out) throws IOException {
        byte[] part = part(key, 0);
        boolean any = part.length > 0;
        for (int number = 1; part.length > 0; number++) {
            out.write(part);
            part = part(key, number);
        }
        return any;
    }

    private byte[] part(Object key, int number) {
        return jdbc.sql(select)
                .param("key", key)
                .param("part", number)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .orElse(new byte[0]);
    }
}
