package cn.xieshou.files;

import cn.xieshou.files.picture.BrokenPicture;
import cn.xieshou.files.picture.Pictures;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;

/**
 * A file between its arrival and the database: told, cleaned, on disk, gone when closed.
 *
 * @param refusal why it is not taken, in Chinese, empty if it is; the rest counts only then
 * @param content what is to be kept
 * @param preview a small picture, if one could be made
 */
record Prepared(
        String refusal,
        Path content,
        Path arrived,
        FileKind kind,
        String name,
        long size,
        String checksum,
        Optional<byte[]> preview)
        implements AutoCloseable {

    /** Pixels of the longer side of a small picture. */
    private static final int PREVIEW_SIDE = 320;

    static Prepared of(String name, InputStreamSource source) throws IOException {
        Path arrived = Files.createTempFile("file", ".arrived");
        Path content = Files.createTempFile("file", ".clean");
        boolean done = false;
        try {
            Prepared prepared = of(name, source, arrived, content);
            done = true;
            return prepared;
        } finally {
            if (!done) {
                delete(arrived, content);
            }
        }
    }

    private static Prepared of(String name, InputStreamSource source, Path arrived, Path content) throws IOException {
        long size = copy(source, arrived);
        if (size == 0) {
            return refused("文件是空的", arrived, content);
        }
        if (size > Limits.FILE) {
            return refused("文件超过20兆字节，请压缩或者拆开后再附", arrived, content);
        }
        FileTypes.Found found = FileTypes.of(arrived, name);
        if (found.kind().isEmpty()) {
            return refused(found.refusal(), arrived, content);
        }
        FileKind kind = found.kind().get();
        try {
            return clean(kind, FileNames.clean(name, kind), arrived, content);
        } catch (BrokenPicture e) {
            return refused("图片打不开，可能没有传完整或者已经损坏，请重新拍照或者保存后再附", arrived, content);
        }
    }

    private static Prepared clean(FileKind kind, String name, Path arrived, Path content) throws IOException {
        Optional<byte[]> preview = Optional.empty();
        Path kept = arrived;
        if (kind.isPicture()) {
            int orientation = Pictures.clean(Pictures.Format.valueOf(kind.name()), arrived, content);
            preview = Pictures.small(content, PREVIEW_SIDE, orientation);
            kept = content;
        }
        Path other = kept.equals(content) ? arrived : content;
        return new Prepared("", kept, other, kind, name, Files.size(kept), checksum(kept), preview);
    }

    private static Prepared refused(String reason, Path arrived, Path content) {
        return new Prepared(reason, content, arrived, FileKind.TEXT, "", 0, "", Optional.empty());
    }

    private static long copy(InputStreamSource source, Path to) throws IOException {
        try (InputStream in = source.getInputStream();
                OutputStream out = Files.newOutputStream(to)) {
            byte[] piece = new byte[64 * 1024];
            long size = 0;
            for (int read = in.read(piece); read >= 0 && size <= Limits.FILE; read = in.read(piece)) {
                out.write(piece, 0, read);
                size += read;
            }
            return size;
        }
    }

    private static String checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[64 * 1024];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        delete(arrived, content);
    }

    private static void delete(Path one, Path other) throws IOException {
        Files.deleteIfExists(one);
        Files.deleteIfExists(other);
    }
}
