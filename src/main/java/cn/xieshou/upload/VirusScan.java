package cn.xieshou.upload;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks a ClamAV daemon about each file before it is kept, by its INSTREAM command (docs.clamav.net, «clamd»): the length of each piece as
 * four octets before it, none at the end. Without an address nobody is asked; a daemon that does not answer lets nothing in.
 */
@Component
public class VirusScan {

    public static final String FOUND = "里面发现病毒，没有收下。请先用杀毒软件检查这台电脑";
    public static final String SILENT = "暂时不能检查病毒，没有收下。请过几分钟再试，仍然不行请告诉系统管理员";

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);

    private static final int USUAL_PORT = 3310;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 30_000;
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final String host;
    private final int port;
    private final int answerMillis;

    /** @param address «host» or «host:port», empty for none */
    @Autowired
    public VirusScan(@Value("${xieshou.files.clamav}") String address) {
        this(address, ANSWER_MILLIS);
    }

    /** The same with another patience. */
    public VirusScan(String address, int answerMillis) {
        String daemon = address.strip();
        int colon = daemon.lastIndexOf(':');
        this.host = colon < 0 ? daemon : daemon.substring(0, colon);
        this.port = colon < 0 ? USUAL_PORT : Integer.parseInt(daemon.substring(colon + 1));
        this.answerMillis = answerMillis;
    }

    /** Why the file is not taken, in Chinese; empty if it is, or if there is nobody to ask. */
    public String refusal(Path file) {
        if (host.isEmpty()) {
            return "";
        }
        try {
            String answer = ask(file);
            if (answer.endsWith(" OK")) {
                return "";
            }
            LOG.warn("an uploaded file was refused: {}", answer);
            return answer.endsWith(" FOUND") ? FOUND : SILENT;
        } catch (IOException e) {
            LOG.warn("the virus scanner at {}:{} does not answer: {}", host, port, e.toString());
            return SILENT;
        }
    }

    private String ask(Path file) throws IOException {
        try (Socket socket = new Socket();
                InputStream content = Files.newInputStream(file)) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(answerMillis);
            send(content, socket.getOutputStream());
            return answer(socket.getInputStream());
        }
    }

    private static void send(InputStream content, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] piece = content.readNBytes(PIECE);
        while (piece.length > 0) {
            out.writeInt(piece.length);
            out.write(piece);
            piece = content.readNBytes(PIECE);
        }
        out.writeInt(0);
        out.flush();
    }

    /** «stream: OK», «stream: Eicar-Signature FOUND», «INSTREAM size limit exceeded. ERROR» */
    private static String answer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int octet = in.read(); octet > 0 && answer.length() < LONGEST_ANSWER; octet = in.read()) {
            answer.append((char) octet);
        }
        return answer.toString().strip();
    }
}
