package cn.xieshou.notice.outbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Enough of an SMTP server to refuse one recipient with 550, which GreenMail cannot. */
public final class RefusingServer implements AutoCloseable {

    private final String refused;
    private final ServerSocket socket;
    private final List<String> accepted = new CopyOnWriteArrayList<>();

    public RefusingServer(String refused) throws IOException {
        this(refused, 0);
    }

    RefusingServer(String refused, int port) throws IOException {
        this.refused = refused;
        this.socket = new ServerSocket(port);
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    public List<String> accepted() {
        return accepted;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 test\r\n");
        out.flush();
        String to = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String answer = "250 ok";
            if (line.startsWith("RCPT TO:")) {
                to = line.replaceAll(".*<(.*)>.*", "$1");
                answer = to.equals(refused) ? "550 no such user" : answer;
            } else if (line.equals("DATA")) {
                out.print("354 go on\r\n");
                out.flush();
                while (!".".equals(in.readLine())) {
                    // the message itself
                }
                accepted.add(to);
            } else if (line.equals("QUIT")) {
                answer = "221 bye";
            }
            out.print(answer + "\r\n");
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
