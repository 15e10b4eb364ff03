package cn.xieshou.signature;

import cn.xieshou.files.FileKind;
import cn.xieshou.files.picture.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;

/**
 * A picture as somebody brings it: told by its content, read, made ink. Nothing of the file itself is kept.
 *
 * @param ink as PNG, empty if it is refused
 * @param refusal why, in Chinese
 */
record BroughtPicture(Optional<byte[]> ink, String refusal) {

    /** Octets; a photograph of a telephone. */
    static final int LARGEST = 10 * 1024 * 1024;

    /** Pixels of the longer side from which the ink is taken. */
    private static final int SIDE = 900;

    static BroughtPicture of(InputStreamSource picture) throws IOException {
        Path file = Files.createTempFile("signature", ".picture");
        try {
            long size = copy(picture, file);
            if (size == 0) {
                return refused("还没有签名。请在框里书写，或者选择一张图片");
            }
            if (size > LARGEST) {
                return refused("图片超过10兆字节，请裁剪或者压缩后再上传");
            }
            Optional<FileKind> kind = FileKind.told(file).filter(one -> one == FileKind.PNG || one == FileKind.JPEG);
            return kind.isEmpty() ? refused("请选择手机拍的照片、扫描的图片或截图；苹果手机请在“设置—相机—格式”里选“兼容性最佳”再拍") : ink(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static BroughtPicture ink(Path file) throws IOException {
        Optional<BufferedImage> image = Pictures.read(file, SIDE, Pictures.held(file));
        if (image.isEmpty()) {
            return refused("图片打不开，可能没有传完整或者已经损坏，请重新拍照或者保存后再上传");
        }
        Ink ink = Ink.of(image.get());
        return ink.refusal().isEmpty() ? new BroughtPicture(Optional.of(ink.png()), "") : refused(ink.refusal());
    }

    private static long copy(InputStreamSource picture, Path file) throws IOException {
        try (InputStream in = picture.getInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            byte[] piece = new byte[64 * 1024];
            long size = 0;
            for (int read = in.read(piece); read >= 0 && size <= LARGEST; read = in.read(piece)) {
                out.write(piece, 0, read);
                size += read;
            }
            return size;
        }
    }

    private static BroughtPicture refused(String reason) {
        return new BroughtPicture(Optional.empty(), reason);
    }
}
