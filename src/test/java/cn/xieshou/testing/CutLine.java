package cn.xieshou.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to the product that can be cut: whatever a browser does then, its background workers too, reaches nothing. */
public final class CutLine implements AutoCloseable {

    private final ServerSocket entrance;
    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** @param port of the product on this machine */
    public CutLine(int port) throws IOException {
        this.port = port;
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        inBackground(this::accept);
    }

    /** What a browser is to open instead. */
    public int port() {
        return entrance.getLocalPort();
    }

    public void cut() {
        cut = true;
        ends.forEach(CutLine::hangUp);
        ends.clear();
    }

    public void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket caller = entrance.accept();
                if (cut) {
                    hangUp(caller);
                } else {
                    connect(caller);
                }
            } catch (IOException e) {
                // Closed, or the product is gone: the browser will tell.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        Socket product = new Socket(InetAddress.getLoopbackAddress(), port);
        ends.add(caller);
        ends.add(product);
        inBackground(() -> carry(caller, product));
        inBackground(() -> carry(product, caller));
    }

    private void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // One end has hung up, and so the other does.
        } finally {
            hangUp(from);
            hangUp(to);
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void hangUp(Socket end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "cut-line");
        thread.setDaemon(true);
        thread.start();
    }
}
