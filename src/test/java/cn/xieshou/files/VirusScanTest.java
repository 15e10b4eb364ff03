package cn.xieshou.files;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.ledger.ActivityWalk;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.shared.Side;
import cn.xieshou.testing.XieshouTest;
import cn.xieshou.upload.VirusScan;
import cn.xieshou.workflow.EngineClock;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A virus scanner is asked about each file before it is kept; what it finds, or does not answer, keeps the file out. */
@XieshouTest
class VirusScanTest {

    private static final byte[] TEXT = "一份教案".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Autowired
    FileRepository files;

    @Autowired
    FileRemoval removal;

    @Autowired
    NewFiles arriving;

    @Autowired
    SecurityLog log;

    @Autowired
    Trail trail;

    @Autowired
    ActivityWalk walk;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void theDaemonGetsTheWholeFileInPiecesAndLetsItIn() throws Exception {
        byte[] large = new byte[200_000];
        new Random(1).nextBytes(large);
        try (Daemon daemon = new Daemon("stream: OK\0")) {
            assertThat(daemon.scan().refusal(file(large))).isEmpty();
            assertThat(daemon.received.get()).isEqualTo(large);
        }
    }

    @Test
    void whatItFindsIsRefusedAndNothingIsStored() throws Exception {
        String key = "activity-" + UUID.randomUUID();
        Pairing pairing = walk.begin();
        String account = ActivityWalk.liaison(pairing, Side.SUPPORTING);
        try (Daemon daemon = new Daemon("stream: Eicar-Signature FOUND\0")) {
            TaskFiles guarded = new TaskFiles(files, removal, arriving, daemon.scan(), log, trail, clock);
            FileOwner owner = new FileOwner(pairing.id(), key, key, "登记帮扶活动");

            assertThat(guarded.add(owner, account, "教案.txt", new ByteArrayResource(TEXT)))
                    .isEqualTo("里面发现病毒，没有收下。请先用杀毒软件检查这台电脑");
        }
        assertThat(files.drafts(key, account)).isEmpty();
        assertThat(jdbc.sql("select count(*) from security_log where kind = 'FILE_REFUSED' and detail like '%发现病毒%'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aDaemonThatSaysSomethingElseOrNothingLetsNothingIn() throws Exception {
        for (String answer : new String[] {"INSTREAM size limit exceeded. ERROR\0", ""}) {
            try (Daemon daemon = new Daemon(answer)) {
                assertThat(daemon.scan().refusal(file(TEXT))).as(answer).startsWith("暂时不能检查病毒，没有收下");
            }
        }
    }

    @Test
    void aDaemonThatIsNotThereOrTooSlowLetsNothingIn() throws Exception {
        int port;
        try (ServerSocket silent = new ServerSocket(0)) {
            port = silent.getLocalPort();
            assertThat(new VirusScan("localhost:" + port, 200).refusal(file(TEXT)))
                    .isEqualTo(VirusScan.SILENT);
        }
        assertThat(new VirusScan("localhost:" + port, 200).refusal(file(TEXT))).isEqualTo(VirusScan.SILENT);
    }

    @Test
    void withoutAnAddressNobodyIsAsked() throws IOException {
        assertThat(new VirusScan(" ").refusal(file(TEXT))).isEmpty();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file" + UUID.randomUUID()), content);
    }

    /** Takes one stream as clamd does, says what it is told to, and keeps what it got. */
    private static final class Daemon implements AutoCloseable {

        private static final String COMMAND = "zINSTREAM\0";

        private final ServerSocket socket;
        private final CompletableFuture<byte[]> received;

        Daemon(String answer) throws IOException {
            socket = new ServerSocket(0);
            received = CompletableFuture.supplyAsync(() -> take(answer));
        }

        VirusScan scan() {
            return new VirusScan("localhost:" + socket.getLocalPort(), 5_000);
        }

        private byte[] take(String answer) {
            try (Socket client = socket.accept()) {
                DataInputStream in = new DataInputStream(client.getInputStream());
                byte[] command = in.readNBytes(COMMAND.length());
                assertThat(new String(command, StandardCharsets.US_ASCII)).isEqualTo(COMMAND);
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    all.write(in.readNBytes(length));
                }
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return all.toByteArray();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
