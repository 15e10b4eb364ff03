package cn.xieshou.machines;

import cn.xieshou.XieshouApplication;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk for H2, {@code jdbc:h2:filling:/…}, that is full while a file named {@code full} lies in the working directory; the same on
 * every machine, where quotas and small file systems need rights that tests do not have. Starts the application on it.
 */
final class FillingDisk {

    static final String SCHEME = "filling";
    static final Path FULL = Path.of("full");

    private FillingDisk() {}

    public static void main(String[] arguments) {
        FilePath.register(new Place());
        XieshouApplication.main(arguments);
    }

    /** A path on the disk. */
    public static final class Place extends FilePathWrapper {

        @Override
        public String getScheme() {
            return SCHEME;
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new Channel(getBase().open(mode));
        }
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel real;

        Channel(FileChannel real) {
            this.real = real;
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            if (Files.exists(FULL)) {
                throw new IOException("No space left on device");
            }
            return real.write(bytes, position);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return real.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public void force(boolean everything) throws IOException {
            real.force(everything);
        }

        @Override
        public FileLock tryLock(long from, long size, boolean shared) throws IOException {
            return real.tryLock(from, size, shared);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            real.truncate(size);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
